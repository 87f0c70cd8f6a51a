package midoffice.dossier.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.LocalizedText;
import midoffice.crm.api.common.PartyId;
import midoffice.crm.api.common.UnitId;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.register.Confidentiality;
import midoffice.dossier.api.staff.DossierWorkList.Row;
import midoffice.dossier.api.staff.DossierWorkList.Source;

/** Puts words to what the list reads. */
@ApplicationScoped
class ListRows {

    private final TypeWords words;

    protected ListRows() {
        this(null);
    }

    @Inject
    ListRows(TypeWords words) {
        this.words = words;
    }

    List<Row> of(List<ListedDossier> shown) {
        Map<TypeWords.TypeRef, LocalizedText> names = new HashMap<>();
        return shown.stream().map(d -> {
            TypeWords.TypeRef type = new TypeWords.TypeRef(d.type(), d.typeKey(), d.typeVersion());
            return new Row(new DossierId(d.id()), d.version(), d.number(), names.computeIfAbsent(type, words::typeName),
                    d.applicant() == null ? null : new PartyId(d.applicant()), d.applicantName(),
                    words.statusName(type, d.status(), d.statusType()), d.handler(), d.start(), d.target(), d.deadline(), end(d),
                    d.unit() == null ? null : new UnitId(d.unit()), d.product() == null ? Source.CLIENT : Source.WEBSITE,
                    Confidentiality.of(d.level()), d.suspendedSince() != null);
        }).toList();
    }

    private static LocalDate end(ListedDossier dossier) {
        if (dossier.endDate() != null || dossier.closed() == null) {
            return dossier.endDate();
        }
        return dossier.closed().atZone(BelgianCalendar.ZONE).toLocalDate();
    }
}
