package midoffice.channels.clients;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import midoffice.channels.intranet.Words;
import midoffice.crm.api.access.Caller;
import midoffice.dossier.api.register.Component;
import midoffice.dossier.api.register.Criteria;
import midoffice.dossier.api.register.DecisionTypeRegister;
import midoffice.dossier.api.register.DocumentTypeRegister;
import midoffice.dossier.api.register.DossierTypeRegister;

/** Names of the types that rights can be limited to. */
@RequestScoped
public class TypeNames {

    private static final int MOST = 5000;

    private DossierTypeRegister dossierTypes;
    private DocumentTypeRegister documentTypes;
    private DecisionTypeRegister decisionTypes;
    private Words words;
    private final Map<Component, List<TypeName>> read = new EnumMap<>(Component.class);

    protected TypeNames() {
    }

    @Inject
    TypeNames(DossierTypeRegister dossierTypes, DocumentTypeRegister documentTypes, DecisionTypeRegister decisionTypes, Words words) {
        this.dossierTypes = dossierTypes;
        this.documentTypes = documentTypes;
        this.decisionTypes = decisionTypes;
        this.words = words;
    }

    /** A published type. */
    public record TypeName(UUID id, String name) {
    }

    /** The published types of a part of the register by name; none where rights are not divided by type. */
    public List<TypeName> of(Caller caller, Component component) {
        return read.computeIfAbsent(component, c -> types(caller, c).sorted(Comparator.comparing(TypeName::name, String.CASE_INSENSITIVE_ORDER))
                .toList());
    }

    /** @return the name of a type, its id when it is published no longer */
    public String name(Caller caller, Component component, UUID type) {
        return of(caller, component).stream().filter(t -> t.id().equals(type)).map(TypeName::name).findFirst().orElse(type.toString());
    }

    private Stream<TypeName> types(Caller caller, Component component) {
        return switch (component) {
            case DOSSIERS -> dossierTypes.list(caller, Criteria.first(MOST)).rows().stream()
                    .map(t -> named(t.id(), t.description(), t.identification(), t.validFrom()));
            case DOCUMENTS -> documentTypes.list(caller, Criteria.first(MOST)).rows().stream()
                    .map(t -> named(t.id(), t.description(), null, t.validFrom()));
            case DECISIONS -> decisionTypes.list(caller, Criteria.first(MOST)).rows().stream()
                    .map(t -> named(t.id(), t.description(), null, t.validFrom()));
            default -> Stream.empty();
        };
    }

    /** Versions of a type have one name: identification and first day tell them apart. */
    private TypeName named(UUID id, String description, String identification, LocalDate from) {
        String name = description == null || description.isBlank() ? String.valueOf(identification) : description;
        String number = identification == null ? "" : identification + ", ";
        return new TypeName(id, name + " (" + number + words.get("clients.type.from", words.day(from)) + ")");
    }
}
