package midoffice.dossier.task;

import java.util.List;
import java.util.Map;
import midoffice.crm.api.common.LocalizedText;

/**
 * What a task of a process says to people, read from the extension properties of its user task: {@code name_en, name_fr, instruction_nl,
 * instruction_en, instruction_fr, outcomes, claimed_status}. The Dutch name is the one in the drawing.
 *
 * @param instruction   what to do, null when the drawing does not say
 * @param outcomes      the lines of the outcomes, checked
 * @param claimedStatus status that the dossier reaches when somebody takes the task in hand, null for none
 */
public record TaskWords(LocalizedText name, LocalizedText instruction, String outcomes, String claimedStatus) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 4000;

    /** @throws IllegalArgumentException when the drawing lacks a name or its outcomes cannot be read */
    public static TaskWords read(String dutchName, Map<String, String> properties) {
        if (dutchName == null || dutchName.isBlank() || dutchName.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("A task needs a name of at most " + LONGEST_NAME + " characters");
        }
        String instruction = properties.get("instruction_nl");
        String outcomes = properties.get("outcomes");
        TaskOutcome.parse(outcomes);
        List<String> texts = List.of(outcomes, instruction == null ? "" : instruction);
        if (texts.stream().anyMatch(t -> t.length() > LONGEST_TEXT)) {
            throw new IllegalArgumentException("Outcomes and instructions have at most " + LONGEST_TEXT + " characters");
        }
        return new TaskWords(LocalizedText.of(dutchName, properties.get("name_en"), properties.get("name_fr")),
                instruction == null ? null
                        : LocalizedText.of(instruction, properties.get("instruction_en"), properties.get("instruction_fr")),
                outcomes, properties.get("claimed_status"));
    }
}
