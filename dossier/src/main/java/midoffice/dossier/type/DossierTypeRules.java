package midoffice.dossier.type;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.function.Supplier;
import midoffice.dossier.api.register.DossierTypeRegister.DossierTypeFacts;

/** What a dossier type has to meet by itself. */
final class DossierTypeRules {

    private DossierTypeRules() {
    }

    static void check(DossierTypeFacts said, Supplier<SelectionLists> lists, TypeFindings findings) {
        String processType = said.selectionListProcessType();
        if (processType != null && !processType.isEmpty() && !lists.get().isProcessType(processType)) {
            findings.add("selectionListProcessType", "invalid-resource", "The address leads to no process type of a selection list.");
        }
        if (Boolean.TRUE.equals(said.extensionAllowed()) && (said.extensionTerm() == null || said.extensionTerm().isEmpty())) {
            findings.add("extensionTerm", "required", "A term that may be extended needs the term of extension.");
        }
        if (isNothing(said.term())) {
            findings.add("term", "invalid", "A dossier takes some time.");
        }
    }

    /** @return whether an ISO 8601 duration takes no time */
    private static boolean isNothing(String duration) {
        if (duration == null) {
            return false;
        }
        try {
            int time = duration.indexOf('T');
            String days = time < 0 ? duration : duration.substring(0, time);
            boolean noDays = days.equals("P") || Period.parse(days).isZero();
            return noDays && (time < 0 || Duration.parse("P" + duration.substring(time)).isZero());
        } catch (DateTimeException e) {
            // the door lets through forms that Java does not read; they say something
            return false;
        }
    }
}
