package midoffice.channels.broker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import midoffice.channels.broker.Outbox.MessageLeft;

/** Wakes a worker as soon as a message is committed. Only a doorbell: when it is not heard, the clock finds the message within a second. */
@ApplicationScoped
class OutboxDoorbell {

    private OutboxWorkers workers;

    protected OutboxDoorbell() {
    }

    @Inject
    OutboxDoorbell(OutboxWorkers workers) {
        this.workers = workers;
    }

    void ring(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessageLeft message) {
        workers.wake();
    }
}
