package midoffice.dossier.api.register;

import java.util.List;

/** One page of entries. @param count the exact number of entries that meet the criteria and that the caller may see, on all pages */
public record Listing<V>(List<V> rows, long count) {

    public Listing {
        rows = List.copyOf(rows);
    }
}
