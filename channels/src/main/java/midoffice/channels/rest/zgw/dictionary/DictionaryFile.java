package midoffice.channels.rest.zgw.dictionary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import midoffice.channels.rest.zgw.dictionary.WireType.Choice;
import midoffice.dossier.api.register.Criteria.Operator;

/** Reads the file of one API: blocks of a heading and indented lines, blanks between the words. */
final class DictionaryFile {

    private static final String FOLDER = "/midoffice/channels/rest/zgw/";
    private static final int PAGE = 100;

    private final Map<String, Choice> choices = new LinkedHashMap<>();
    private final Map<String, WireSchema> schemas = new LinkedHashMap<>();
    private final Map<String, WireResource> resources = new LinkedHashMap<>();
    private String api;
    private String version;
    private String component;

    static Dictionary read(String api) {
        try (InputStream file = DictionaryFile.class.getResourceAsStream(FOLDER + api + ".zgw")) {
            if (file == null) {
                throw new IllegalArgumentException("No dictionary of " + api);
            }
            DictionaryFile reading = new DictionaryFile();
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                reading.blocks(lines.lines().toList());
            }
            return new Dictionary(reading.api, reading.version, reading.component, reading.choices, reading.schemas, reading.resources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Choices first: fields name them. */
    private void blocks(List<String> lines) {
        List<List<List<String>>> blocks = new ArrayList<>();
        for (String line : lines) {
            String said = line.startsWith("#") ? "" : line.replaceFirst("\\s+#.*$", "");
            if (said.isBlank()) {
                continue;
            }
            if (!Character.isWhitespace(said.charAt(0))) {
                blocks.add(new ArrayList<>());
            }
            blocks.get(blocks.size() - 1).add(Arrays.asList(said.strip().split("\\s+")));
        }
        for (String kind : List.of("api", "enum", "schema", "resource")) {
            blocks.stream().filter(b -> b.get(0).get(0).equals(kind)).forEach(b -> block(kind, b));
        }
    }

    private void block(String kind, List<List<String>> block) {
        List<String> heading = block.get(0);
        switch (kind) {
            case "api" -> {
                api = heading.get(1);
                version = heading.get(2);
                component = heading.get(3);
            }
            case "enum" -> choices.put(heading.get(1), new Choice(heading.get(1), pairs(heading.subList(2, heading.size()))));
            case "schema" -> schemas.put(heading.get(1), schema(heading.get(1), block.subList(1, block.size())));
            default -> resources.put(heading.get(1), resource(heading, block.subList(1, block.size())));
        }
    }

    private WireSchema schema(String name, List<List<String>> lines) {
        Map<String, WireField> fields = new LinkedHashMap<>();
        Set<String> former = new LinkedHashSet<>();
        boolean uuid = false;
        for (List<String> line : lines) {
            if (line.size() == 1 && line.get(0).equals("uuid")) {
                uuid = true;
                continue;
            }
            if (line.get(0).equals("formerly")) {
                former.addAll(line.subList(1, line.size()));
                continue;
            }
            List<String> marks = line.subList(3, line.size());
            Set<String> flags = marks.stream().filter(m -> !m.contains("=")).collect(Collectors.toSet());
            fields.put(line.get(0), new WireField(line.get(0), line.get(1), WireType.parse(line.get(2), choices), flags,
                    pairs(marks.stream().filter(m -> m.contains("=")).toList())));
        }
        return new WireSchema(name, uuid, fields, former);
    }

    private WireResource resource(List<String> heading, List<List<String>> lines) {
        Map<String, String> bodies = new HashMap<>();
        List<WireOperation> operations = new ArrayList<>();
        Map<String, WireFilter> filters = new LinkedHashMap<>();
        Map<String, String> order = new LinkedHashMap<>();
        Set<String> expand = new LinkedHashSet<>();
        Map<String, List<WireFilter>> parameters = new HashMap<>();
        int[] page = {0, 0};
        Map<String, String> answers = new HashMap<>();
        lines.stream().filter(l -> l.get(0).equals("body")).forEach(l -> bodies.put(l.get(1) + sub(l.get(2)), l.get(3)));
        lines.stream().filter(l -> l.get(0).equals("answer")).forEach(l -> answers.put(l.get(1) + sub(l.get(2)), l.get(3)));
        for (List<String> line : lines) {
            switch (line.get(0)) {
                case "op" -> operations.add(operation(line, bodies.getOrDefault(line.get(1) + sub(line.get(2)), heading.get(2)),
                        answers.getOrDefault(line.get(1) + sub(line.get(2)), heading.get(2))));
                case "filter" -> filters.put(line.get(1), new WireFilter(line.get(1), line.get(2),
                        Operator.valueOf(line.get(3).toUpperCase(Locale.ROOT)), WireType.parse(line.get(4), choices)));
                case "param" -> parameters.computeIfAbsent(line.get(1) + " " + sub(line.get(2)), o -> new ArrayList<>())
                        .add(new WireFilter(line.get(3), line.get(4), Operator.EQ, WireType.parse(line.get(5), choices)));
                case "order" -> order.putAll(pairs(line.subList(1, line.size())));
                case "expand" -> expand.addAll(line.subList(1, line.size()));
                case "paged" -> {
                    Map<String, String> limits = pairs(line.subList(1, line.size()));
                    page[0] = Integer.parseInt(limits.getOrDefault("default", "" + PAGE));
                    page[1] = Integer.parseInt(limits.getOrDefault("max", "" + Math.max(PAGE, page[0])));
                }
                case "body", "answer" -> {
                }
                default -> throw new IllegalArgumentException("Unknown word " + line);
            }
        }
        WireSchema schema = heading.size() > 2 && schemas.containsKey(heading.get(2)) ? schemas.get(heading.get(2))
                : new WireSchema(heading.get(2), false, Map.of(), Set.of());
        return new WireResource(api, heading.get(1), schema, operations, filters, parameters, order, expand, page[0], page[1]);
    }

    private static WireOperation operation(List<String> line, String body, String answer) {
        Set<String> scopes = line.size() < 5 || line.get(4).equals("-") ? Set.of() : Set.of(line.get(4).split(","));
        return new WireOperation(line.get(1), sub(line.get(2)), line.get(3), scopes.stream().map(s -> Scopes.permission(s)
                .orElseThrow(() -> new IllegalArgumentException("Unknown scope " + s))).collect(Collectors.toUnmodifiableSet()), scopes,
                body, answer);
    }

    private static String sub(String word) {
        return word.equals("-") ? "" : word;
    }

    private static Map<String, String> pairs(List<String> words) {
        Map<String, String> pairs = new LinkedHashMap<>();
        words.forEach(w -> pairs.put(w.substring(0, w.indexOf('=')), w.substring(w.indexOf('=') + 1)));
        return pairs;
    }
}
