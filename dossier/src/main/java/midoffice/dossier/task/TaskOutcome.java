package midoffice.dossier.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import midoffice.crm.api.common.LocalizedText;
import midoffice.dossier.api.Tasks;

/**
 * One way to complete a task, as the process was drawn: {@code key|Dutch|English|French|reason required|result}. English, French, the
 * obligation to give a reason ({@code true} or {@code false}) and the result may be left out; an outcome with a result is a decision.
 *
 * @param result status with which the dossier ends, null when the outcome decides nothing
 */
public record TaskOutcome(String key, LocalizedText label, boolean reasonRequired, String result) {

    private static final String KEY = "[a-z0-9][a-z0-9-]{0,59}";
    private static final int PARTS = 6;

    /**
     * @param lines outcomes separated by semicolons or line ends
     * @throws IllegalArgumentException when a line is not of that form, a key comes twice or there is none
     */
    public static List<TaskOutcome> parse(String lines) {
        List<TaskOutcome> outcomes = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (String line : (lines == null ? "" : lines).split("[;\\n]")) {
            if (!line.isBlank()) {
                TaskOutcome outcome = parseLine(line.strip());
                if (!keys.add(outcome.key)) {
                    throw new IllegalArgumentException("Outcome " + outcome.key + " is there twice");
                }
                outcomes.add(outcome);
            }
        }
        if (outcomes.isEmpty()) {
            throw new IllegalArgumentException("A task needs at least one outcome");
        }
        return List.copyOf(outcomes);
    }

    private static TaskOutcome parseLine(String line) {
        String[] given = line.split("\\|", -1);
        if (given.length < 2 || given.length > PARTS) {
            throw new IllegalArgumentException("An outcome is key|Dutch|English|French|reason required|result: " + line);
        }
        String[] parts = Arrays.stream(Arrays.copyOf(given, PARTS)).map(p -> p == null || p.isBlank() ? null : p.strip())
                .toArray(String[]::new);
        String reason = parts[4] == null ? "false" : parts[4];
        if (parts[0] == null || !parts[0].matches(KEY) || parts[1] == null || parts[5] != null && !parts[5].matches(KEY)
                || !reason.equals("true") && !reason.equals("false")) {
            throw new IllegalArgumentException("An outcome is key|Dutch|English|French|reason required|result: " + line);
        }
        return new TaskOutcome(parts[0], LocalizedText.of(parts[1], parts[2], parts[3]), Boolean.parseBoolean(reason), parts[5]);
    }

    Tasks.Outcome view() {
        return new Tasks.Outcome(key, label, reasonRequired);
    }
}
