package midoffice.channels.rest.zgw.dictionary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A resource.
 *
 * @param api      name of the API it belongs to
 * @param path     below the root, for example {@code zaken/{zaak}/zaakeigenschappen}
 * @param parameters query parameters of single operations, by method and sub-path with a blank between them
 * @param order    fields that lists can be sorted by, wire name to name here
 * @param expand   paths that may be answered in full
 * @param pageSize rows on a page unless asked otherwise; 0 when the list is not divided into pages
 * @param largest  most rows on a page
 */
public record WireResource(String api, String path, WireSchema schema, List<WireOperation> operations, Map<String, WireFilter> filters,
        Map<String, List<WireFilter>> parameters, Map<String, String> order, Set<String> expand, int pageSize, int largest) {

    public WireResource {
        operations = List.copyOf(operations);
        filters = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(filters));
        parameters = Map.copyOf(parameters);
        order = Map.copyOf(order);
        expand = Set.copyOf(expand);
    }

    /** @return {@code api/path}, as links name it */
    public String key() {
        return api + "/" + path;
    }

    /** @return the last part of the path, as notifications and the audit trail name it */
    public String shortName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public Optional<WireOperation> operation(String method, String subPath) {
        return operations.stream().filter(o -> o.method().equals(method) && o.subPath().equals(subPath)).findFirst();
    }
}
