package midoffice.dossier.record;

import java.util.List;
import java.util.UUID;
import midoffice.crm.api.common.Violation;

/** Something that must be in order before a dossier may be closed or archived. */
public interface ClosingRule {

    /** @return what stands in the way of closing, empty when nothing does */
    List<Violation> beforeClosing(UUID dossier);

    /** @return what stands in the way of archiving, empty when nothing does */
    List<Violation> beforeArchiving(UUID dossier);
}
