package midoffice.dossier.api.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import midoffice.dossier.api.register.CatalogueRegister.CatalogueFacts;
import midoffice.dossier.api.register.CatalogueRegister.CatalogueView;

/** Collections of types, each kept by one organisation for one domain. Read with {@code TYPES_READ}, written with {@code TYPES_WRITE}. */
public interface CatalogueRegister extends Register<CatalogueFacts, CatalogueView> {

    /**
     * What is said of a catalogue.
     *
     * @param domain  abbreviation of five capitals at most, unique for its owner ({@code unique})
     * @param organisationNumber    number of the organisation that owns it
     * @param version what the owner calls this version
     */
    record CatalogueFacts(String domain, String organisationNumber, String contactName, String contactPhone, String contactEmail,
            String name, String version, LocalDate versionFrom) {
    }

    /** A catalogue with the types in it. */
    record CatalogueView(UUID id, long revision, String domain, String organisationNumber, String contactName, String contactPhone,
            String contactEmail, String name, String version, LocalDate versionFrom, List<UUID> dossierTypes, List<UUID> decisionTypes,
            List<String> decisionTypeDescriptions, List<UUID> documentTypes, List<String> documentTypeDescriptions) implements Entry {

        public CatalogueView {
            dossierTypes = List.copyOf(dossierTypes);
            decisionTypes = List.copyOf(decisionTypes);
            decisionTypeDescriptions = List.copyOf(decisionTypeDescriptions);
            documentTypes = List.copyOf(documentTypes);
            documentTypeDescriptions = List.copyOf(documentTypeDescriptions);
        }
    }
}
