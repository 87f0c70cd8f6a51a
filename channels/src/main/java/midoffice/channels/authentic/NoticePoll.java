package midoffice.channels.authentic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import midoffice.channels.authentic.NoticeReading.Batch;
import midoffice.crm.api.Mutations;
import midoffice.crm.api.Mutations.Notice;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.spi.SourceFailure;
import midoffice.crm.api.spi.SourceRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Fetches the notices of what changed and hands them over. A batch is only confirmed, by asking for the next with its receipt, when every notice of it was kept:
 * who stops in between gets it again, and {@link Mutations} knows what it has.
 */
@ApplicationScoped
public class NoticePoll {

    private static final Logger LOG = Logger.getLogger(NoticePoll.class.getName());
    private static final int MOST_BATCHES = 1000;
    private static final SourceRequest WHY = new SourceRequest("mutations", null, "Persoons- en ondernemingsgegevens actueel houden",
            "Wet van 8 augustus 1983, art. 5; wetboek van economisch recht, art. III.17", null);

    private final Magda magda;
    private final Instance<Mutations> mutations;
    private final boolean general;

    protected NoticePoll() {
        this(null, null, false);
    }

    /** @param general whether the service for any key is asked too; it tells of enterprises */
    @Inject
    public NoticePoll(Magda magda, Instance<Mutations> mutations,
            @ConfigProperty(name = "midoffice.magda.notices.general", defaultValue = "false") boolean general) {
        this.magda = magda;
        this.mutations = mutations;
        this.general = general;
    }

    /** Whether the stand-in is asked, which is near and may be asked often. */
    public boolean isStandIn() {
        return magda.isStandIn();
    }

    /** @return how many notices were new; none when there is no source. A source that fails is told in the log and asked at the next turn */
    public int poll(Caller system) {
        if (!magda.isConfigured() || !mutations.isResolvable()) {
            return 0;
        }
        List<MagdaService> services = general || magda.isStandIn() ? List.of(MagdaService.PERSON_NOTICES, MagdaService.NOTICES)
                : List.of(MagdaService.PERSON_NOTICES);
        int taken = 0;
        for (MagdaService service : services) {
            try {
                taken += poll(system, service);
            } catch (SourceFailure failed) {
                LOG.log(Level.WARNING, () -> "Notices of changes could not be fetched: " + failed.code() + ", " + failed.getMessage());
            }
        }
        return taken;
    }

    private int poll(Caller system, MagdaService service) {
        Mutations keeper = mutations.get();
        int taken = 0;
        String receipt = null;
        for (int i = 0; i < MOST_BATCHES; i++) {
            Batch batch = NoticeReading.read(magda.client().ask(service, WHY, NoticeReading.question(receipt)));
            for (Notice notice : batch.notices()) {
                taken += keeper.receive(system, notice) ? 1 : 0;
            }
            if (batch.receipt() == null || batch.receipt().equals(receipt)) {
                break;
            }
            receipt = batch.receipt();
        }
        return taken;
    }
}
