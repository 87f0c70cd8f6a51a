package midoffice.channels.rest.zgw.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import midoffice.dossier.api.register.ApplicationFacts;
import midoffice.dossier.api.register.ApplicationRegister;
import midoffice.dossier.api.register.CustomerContactRegister;
import midoffice.dossier.api.register.DecisionDocumentRegister;
import midoffice.dossier.api.register.DecisionRegister;
import midoffice.dossier.api.register.DispatchRegister;
import midoffice.dossier.api.register.DocumentRegister;
import midoffice.dossier.api.register.DocumentUseRegister;
import midoffice.dossier.api.register.DossierContactRegister;
import midoffice.dossier.api.register.DossierDecisionRegister;
import midoffice.dossier.api.register.DossierDocumentRegister;
import midoffice.dossier.api.register.DossierNoteRegister;
import midoffice.dossier.api.register.DossierObjectRegister;
import midoffice.dossier.api.register.DossierPropertyRegister;
import midoffice.dossier.api.register.DossierRegister;
import midoffice.dossier.api.register.DossierRequestRegister;
import midoffice.dossier.api.register.ResultRegister;
import midoffice.dossier.api.register.RoleRegister;
import midoffice.dossier.api.register.StatusRegister;
import midoffice.dossier.api.register.UsageRightsRegister;
import midoffice.channels.rest.zgw.dictionary.WireType.Choice;
import midoffice.channels.rest.zgw.dictionary.WireType.Many;
import org.junit.jupiter.api.Test;

/** A field of the standard that no record has would be lost in silence: the dictionary and the records of the register must fit. */
class DictionaryFitTest {

    private record Pair(Class<?> facts, Class<?> view) {
    }

    private static final Map<String, Pair> RECORDS = new LinkedHashMap<>();

    static {
        RECORDS.put("zaken/zaken", new Pair(DossierRegister.Facts.class, DossierRegister.View.class));
        RECORDS.put("zaken/statussen", new Pair(StatusRegister.Facts.class, StatusRegister.View.class));
        RECORDS.put("zaken/resultaten", new Pair(ResultRegister.Facts.class, ResultRegister.View.class));
        RECORDS.put("zaken/rollen", new Pair(RoleRegister.Facts.class, RoleRegister.View.class));
        RECORDS.put("zaken/zaakobjecten", new Pair(DossierObjectRegister.Facts.class, DossierObjectRegister.View.class));
        RECORDS.put("zaken/zaakinformatieobjecten", new Pair(DossierDocumentRegister.Facts.class, DossierDocumentRegister.View.class));
        RECORDS.put("zaken/zaken/{zaak_uuid}/zaakeigenschappen",
                new Pair(DossierPropertyRegister.Facts.class, DossierPropertyRegister.View.class));
        RECORDS.put("zaken/zaken/{zaak_uuid}/besluiten", new Pair(DossierDecisionRegister.Facts.class, DossierDecisionRegister.View.class));
        RECORDS.put("zaken/zaakcontactmomenten", new Pair(DossierContactRegister.Facts.class, DossierContactRegister.View.class));
        RECORDS.put("zaken/zaakverzoeken", new Pair(DossierRequestRegister.Facts.class, DossierRequestRegister.View.class));
        RECORDS.put("zaken/klantcontacten", new Pair(CustomerContactRegister.Facts.class, CustomerContactRegister.View.class));
        RECORDS.put("zaken/zaaknotities", new Pair(DossierNoteRegister.Facts.class, DossierNoteRegister.View.class));
        RECORDS.put("documenten/enkelvoudiginformatieobjecten", new Pair(DocumentRegister.Facts.class, DocumentRegister.View.class));
        RECORDS.put("documenten/gebruiksrechten", new Pair(UsageRightsRegister.Facts.class, UsageRightsRegister.View.class));
        RECORDS.put("documenten/objectinformatieobjecten", new Pair(DocumentUseRegister.Facts.class, DocumentUseRegister.View.class));
        RECORDS.put("documenten/verzendingen", new Pair(DispatchRegister.Facts.class, DispatchRegister.View.class));
        RECORDS.put("besluiten/besluiten", new Pair(DecisionRegister.Facts.class, DecisionRegister.View.class));
        RECORDS.put("besluiten/besluitinformatieobjecten",
                new Pair(DecisionDocumentRegister.Facts.class, DecisionDocumentRegister.View.class));
        RECORDS.put("autorisaties/applicaties", new Pair(ApplicationFacts.class, ApplicationRegister.View.class));
    }

    @Test
    void every_field_that_can_be_sent_has_its_place() {
        Map<String, Set<String>> lost = new LinkedHashMap<>();
        RECORDS.forEach((key, records) -> Dictionary.resource(key).operations().stream()
                .filter(o -> o.subPath().isEmpty() && o.method().equals("POST") || o.method().matches("PUT|PATCH"))
                .forEach(operation -> {
                    Set<String> fields = Dictionary.of(Dictionary.resource(key).api()).schema(operation.body()).fields().stream()
                            .filter(f -> !f.is("read")).map(WireField::name).collect(Collectors.toCollection(TreeSet::new));
                    fields.removeAll(names(records.facts()));
                    if (!fields.isEmpty()) {
                        lost.put(key + " " + operation.method(), fields);
                    }
                }));
        assertEquals(Map.of(), lost);
    }

    @Test
    void every_field_that_is_shown_is_there() {
        Map<String, Set<String>> lost = new LinkedHashMap<>();
        RECORDS.forEach((key, records) -> {
            Set<String> fields = Dictionary.resource(key).schema().fields().stream().filter(f -> !f.is("write")).map(WireField::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            fields.removeAll(names(records.view()));
            if (!fields.isEmpty()) {
                lost.put(key, fields);
            }
        });
        assertEquals(Map.of(), lost);
    }

    @Test
    void every_word_of_a_choice_is_a_constant() {
        RECORDS.forEach((key, records) -> {
            for (RecordComponent component : records.view().getRecordComponents()) {
                Dictionary.resource(key).schema().named(component.getName()).map(f -> f.type() instanceof Many m ? m.element() : f.type())
                        .filter(Choice.class::isInstance).map(Choice.class::cast).filter(c -> component.getType().isEnum())
                        .ifPresent(choice -> {
                            Set<String> constants = Arrays.stream(component.getType().getEnumConstants()).map(Object::toString)
                                    .collect(Collectors.toSet());
                            Set<String> unknown = new TreeSet<>(choice.constants().values());
                            unknown.removeAll(constants);
                            assertEquals(Set.of(), unknown, key + "." + component.getName());
                        });
            }
        });
    }

    @Test
    void the_six_apis_have_their_204_operations() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Dictionary.APIS.forEach(api -> counts.put(api, Dictionary.of(api).resources().stream().mapToInt(r -> r.operations().size()).sum()));
        assertEquals(Map.of("catalogi", 73, "zaken", 69, "documenten", 33, "besluiten", 12, "autorisaties", 7, "notificaties", 10), counts);
        assertFalse(Dictionary.resource("zaken/zaken").filters().isEmpty());
    }

    private static Set<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).collect(Collectors.toSet());
    }
}
