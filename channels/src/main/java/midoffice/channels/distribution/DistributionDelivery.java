package midoffice.channels.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.logging.Logger;
import midoffice.channels.broker.BackOffices;
import midoffice.channels.broker.DeliveryFailed;
import midoffice.channels.broker.Destination;
import midoffice.channels.broker.JsonPost;
import midoffice.channels.broker.OutboxMessage;
import midoffice.crm.api.PartyExchange;
import midoffice.crm.api.PartyExchange.Extract;
import midoffice.crm.api.access.Caller;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Brings what changed of a party to a client system as JSON over HTTP, to the address of the back office with the client's id. The values are those of
 * the moment of sending. A receiver that does not say which version it has, or says an older one, gets the message again.
 */
@ApplicationScoped
public class DistributionDelivery implements Destination {

    private static final Logger LOG = Logger.getLogger(DistributionDelivery.class.getName());
    private static final Caller BROKER = Caller.system("distribution");

    private Distribution distribution;
    private PartyExchange exchange;
    private BackOffices backOffices;
    private String source;
    private JsonPost post;

    protected DistributionDelivery() {
    }

    @Inject
    DistributionDelivery(Distribution distribution, PartyExchange exchange, BackOffices backOffices,
            @ConfigProperty(name = "midoffice.base-url", defaultValue = "http://localhost:8080") String baseUrl) {
        this.distribution = distribution;
        this.exchange = exchange;
        this.backOffices = backOffices;
        this.source = baseUrl.replaceAll("/+$", "") + "/api/crm/v1/parties";
        this.post = new JsonPost();
    }

    @Override
    public boolean accepts(String destination) {
        return destination.startsWith(Distribution.PREFIX);
    }

    @Override
    public Runnable deliver(OutboxMessage waiting) throws DeliveryFailed {
        DistributionMessage message = DistributionMessage.of(waiting);
        Optional<OutOfStep> link = distribution.state(message.link());
        if (link.isEmpty()) {
            return () -> LOG.fine(() -> "Message " + message.event() + " is of a link that is no more");
        }
        OutOfStep to = link.get();
        BackOffices.BackOffice office = backOffices.find(to.client());
        if (message.type().equals(DistributionMessage.ERASED)) {
            taken(post.ask(office, message.event(), message.farewell(source, to).toString()), message.version(), to.here());
            return () -> distribution.forgotten(message.link());
        }
        // The first attempt shows the data, whatever comes back; of the following ones only the one that is taken is told.
        Extract extract = extract(to, waiting.attempts() == 0);
        String answer = post.ask(office, message.event(), message.body(source, to, extract).toString());
        long has = taken(answer, message.version(), distribution.state(message.link()).map(OutOfStep::here).orElse(message.version()));
        return () -> {
            distribution.acknowledged(message.link(), has);
            if (waiting.attempts() > 0) {
                exchange.outgoing(BROKER, to.client(), to.party(), to.key(), true);
            }
        };
    }

    private Extract extract(OutOfStep to, boolean log) throws DeliveryFailed {
        return exchange.outgoing(BROKER, to.client(), to.party(), to.key(), log).orElseThrow(() -> new DeliveryFailed("no-contract", null));
    }

    /** @return the version that the receiver has now */
    static long taken(String answer, long sent, long here) throws DeliveryFailed {
        OptionalLong has = DistributionMessage.acknowledged(answer);
        if (has.isEmpty()) {
            throw new DeliveryFailed("not-acknowledged", null);
        }
        if (has.getAsLong() < sent) {
            throw new DeliveryFailed("older-acknowledged", null);
        }
        if (has.getAsLong() > here) {
            throw new DeliveryFailed("unknown-acknowledged", null);
        }
        return has.getAsLong();
    }
}
