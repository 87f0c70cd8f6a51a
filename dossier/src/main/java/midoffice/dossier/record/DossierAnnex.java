package midoffice.dossier.record;

import java.util.List;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.DossierView.DocumentView;
import midoffice.dossier.api.DossierView.WorkOrderView;

/** What another feature adds to the view of a dossier; each implements the half it knows. Rights were checked by the caller. */
public interface DossierAnnex {

    default List<DocumentView> documents(DossierId dossier) {
        return List.of();
    }

    default List<WorkOrderView> workOrders(DossierId dossier) {
        return List.of();
    }
}
