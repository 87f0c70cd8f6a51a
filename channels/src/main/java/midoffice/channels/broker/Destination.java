package midoffice.channels.broker;

/** One way to deliver messages. Each implementation is a bean; the workers find it by the name of the destination. */
public interface Destination {

    boolean accepts(String destination);

    /**
     * Delivers a message, outside any transaction; it may take as long as its own time-outs allow. It may be called again for the same message.
     *
     * @return what remains to be written down: it runs in the transaction that marks the message as delivered
     * @throws DeliveryFailed when the message has to be tried again later
     */
    Runnable deliver(OutboxMessage message) throws DeliveryFailed;
}
