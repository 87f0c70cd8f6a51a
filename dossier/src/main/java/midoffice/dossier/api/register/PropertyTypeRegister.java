package midoffice.dossier.api.register;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import midoffice.dossier.api.register.PropertyTypeRegister.PropertyTypeFacts;
import midoffice.dossier.api.register.PropertyTypeRegister.PropertyTypeView;

/**
 * Which further properties dossiers of a type have.
 */
public interface PropertyTypeRegister extends Register<PropertyTypeFacts, PropertyTypeView> {

    /** What a client says of it. */
    record PropertyTypeFacts(String name, String definition, Specification specification, String explanation, UUID dossierType,
            UUID statusType, LocalDate validFrom, LocalDate validUntil, LocalDate existsFrom, LocalDate existsUntil) {
    }

    /** As it is shown. */
    record PropertyTypeView(UUID id, long revision, String name, UUID catalogue, String definition, Specification specification,
            String explanation, UUID dossierType, String dossierTypeIdentification, UUID statusType, LocalDate validFrom,
            LocalDate validUntil, LocalDate existsFrom, LocalDate existsUntil) implements Entry {
    }

    /** What values of a property look like. */
    record Specification(String group, PropertyFormat format, String length, String cardinality, List<String> allowedValues) {
    }

    /** Form of values. */
    enum PropertyFormat {
        TEXT, NUMBER, DATE, DATE_TIME
    }
}
