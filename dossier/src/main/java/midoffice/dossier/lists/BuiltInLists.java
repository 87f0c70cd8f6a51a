package midoffice.dossier.lists;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import midoffice.dossier.api.register.ArchiveNomination;
import midoffice.dossier.type.SelectionLists.SelectionResult;

/** The national selection lists as they are built in, by id; the process type of a result is an id too. */
final class BuiltInLists {

    private static final String FILE = "/midoffice/dossier/lists/selection-lists.tsv";

    private final Map<String, String> processes = new HashMap<>();
    private final Map<String, SelectionResult> results = new HashMap<>();
    private final Map<String, String> generic = new HashMap<>();

    BuiltInLists() {
        try (InputStream file = BuiltInLists.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t", -1)).forEach(this::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String[] row) {
        switch (row[0]) {
            case "process" -> processes.put(row[1], row[2]);
            case "generic" -> generic.put(row[1], row[2]);
            default -> results.put(row[1], new SelectionResult(row[3], row[2], valuation(row[4]), row[6].isEmpty() ? null : row[6], row[5]));
        }
    }

    static ArchiveNomination valuation(String word) {
        return switch (word) {
            case "vernietigen" -> ArchiveNomination.DISPOSAL;
            case "blijvend_bewaren" -> ArchiveNomination.RETENTION;
            default -> null;
        };
    }

    boolean hasProcess(String id) {
        return processes.containsKey(id);
    }

    Optional<SelectionResult> result(String id) {
        return Optional.ofNullable(results.get(id));
    }

    Optional<String> generic(String id) {
        return Optional.ofNullable(generic.get(id));
    }
}
