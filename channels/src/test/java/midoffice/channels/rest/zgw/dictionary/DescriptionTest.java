package midoffice.channels.rest.zgw.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionTest {

    @ParameterizedTest
    @ValueSource(strings = {"catalogi", "zaken", "documenten", "besluiten", "autorisaties", "notificaties"})
    void every_operation_is_described_and_every_reference_leads_somewhere(String api) {
        Dictionary dictionary = Dictionary.of(api);
        ObjectNode all = Description.of(dictionary, "https://city.example/" + api + "/api/v1");

        Set<String> ids = new HashSet<>();
        all.get("paths").forEach(path -> path.forEach(operation -> {
            assertTrue(ids.add(operation.get("operationId").asText()), "twice: " + operation.get("operationId"));
            assertTrue(operation.get("responses").size() > 1, operation.toString());
        }));
        Set<String> wanted = new HashSet<>();
        dictionary.resources().forEach(resource -> resource.operations().forEach(operation -> wanted.add(operation.id())));
        assertEquals(wanted, ids);
        for (JsonNode reference : all.findValues("$ref")) {
            assertTrue(!all.at(reference.asText().substring(1)).isMissingNode(), reference.asText());
        }
        assertEquals(dictionary.version(), all.at("/info/version").asText());
    }
}
