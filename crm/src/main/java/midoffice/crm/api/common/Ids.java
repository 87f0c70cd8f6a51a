package midoffice.crm.api.common;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/**
 * Draws ids for new rows: time-ordered UUIDs (version 7, RFC 9562), so that rows written together lie together in the index
 * and no database round trip is needed to know an id.
 */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {
    }

    /** @return a new id, later in order than every id this server drew in an earlier millisecond */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
