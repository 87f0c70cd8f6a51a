package midoffice.dossier.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

@ApplicationScoped
class PackDossier {

    @Transactional(Transactional.TxType.MANDATORY)
    public void pack(UUID list, UUID dossier) {
        throw new IllegalStateException("later");
    }
}
