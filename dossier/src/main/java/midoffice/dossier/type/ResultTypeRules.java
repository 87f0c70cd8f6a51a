package midoffice.dossier.type;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import midoffice.dossier.api.register.ArchiveDerivation;
import midoffice.dossier.api.register.ResultTypeRegister.ArchiveTermStart;
import midoffice.dossier.api.register.ResultTypeRegister.ResultTypeFacts;
import midoffice.dossier.type.SelectionLists.SelectionResult;

/** What a result type has to meet: the selection list, and the fields each derivation of the archive term needs (ztc-002 to ztc-008). */
final class ResultTypeRules {

    private static final String START = "archiveTermStart";
    private static final Set<ArchiveDerivation> WITH_ATTRIBUTE = EnumSet.of(ArchiveDerivation.PROPERTY, ArchiveDerivation.DOSSIER_OBJECT,
            ArchiveDerivation.OTHER_DATE_ATTRIBUTE);
    private static final Set<ArchiveDerivation> WITH_OBJECT = EnumSet.of(ArchiveDerivation.DOSSIER_OBJECT,
            ArchiveDerivation.OTHER_DATE_ATTRIBUTE);

    private ResultTypeRules() {
    }

    /**
     * @param processType address of the process type of the dossier type, may be empty
     * @return what follows from the selection list where the client left it out
     */
    static Map<String, Object> check(ResultTypeFacts said, String processType, SelectionLists lists, TypeFindings findings) {
        Map<String, Object> derived = new HashMap<>();
        lists.genericResult(said.genericResult()).ifPresentOrElse(name -> derived.put("genericDescription", name),
                () -> findings.add("genericResult", "invalid-resource", "The address leads to no description of results."));
        Optional<SelectionResult> result = lists.result(said.selectionListClass());
        if (result.isEmpty()) {
            findings.add("selectionListClass", "invalid-resource", "The address leads to no result of a selection list.");
        }
        result.ifPresent(r -> {
            // of a result that is newer than the built-in list nobody knows the process type
            if (processType != null && !processType.isEmpty() && r.processType() != null && !processType.equals(r.processType())) {
                findings.add("", "procestype-mismatch", "The result belongs to another process type than the dossier type.");
            }
            if (said.archiveNomination() == null && r.valuation() != null) {
                derived.put("archiveNomination", r.valuation().name());
            }
            if (said.archiveActionTerm() == null && r.term() != null) {
                derived.put("archiveActionTerm", r.term());
            }
        });
        if (said.archiveTermStart() != null) {
            start(said.archiveTermStart(), result.map(SelectionResult::processTerm).orElse(""), findings);
        }
        return derived;
    }

    private static void start(ArchiveTermStart said, String processTerm, TypeFindings findings) {
        ArchiveDerivation derivation = said.derivation();
        boolean wrong = "nihil".equals(processTerm) && derivation != ArchiveDerivation.COMPLETED
                || "ingeschatte_bestaansduur_procesobject".equals(processTerm) && derivation != ArchiveDerivation.TERM;
        if (wrong) {
            findings.add("", "invalid-afleidingswijze-for-procestermijn", "The selection list asks for another derivation.");
        }
        field("dateAttribute", said.dateAttribute(), WITH_ATTRIBUTE.contains(derivation), findings);
        field("objectType", said.objectType() == null ? null : said.objectType().name(), WITH_OBJECT.contains(derivation), findings);
        field("register", said.register(), derivation == ArchiveDerivation.OTHER_DATE_ATTRIBUTE, findings);
        field("processTerm", said.processTerm(), derivation == ArchiveDerivation.TERM, findings);
        boolean endIsPlain = derivation == ArchiveDerivation.COMPLETED || derivation == ArchiveDerivation.TERM;
        if (endIsPlain && Boolean.TRUE.equals(said.endDateKnown())) {
            findings.add(START + ".endDateKnown", "must-be-empty", "This derivation does not ask whether the end is known.");
        }
    }

    private static void field(String name, String value, boolean needed, TypeFindings findings) {
        boolean given = value != null && !value.isEmpty();
        if (needed && !given) {
            findings.add(START + "." + name, "required", "This derivation needs it.");
        } else if (!needed && given) {
            findings.add(START + "." + name, "must-be-empty", "This derivation does not use it.");
        }
    }
}
