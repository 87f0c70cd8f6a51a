/**
 * The broker: nothing leaves the house but through its outbox. What happened is written as a row in the very transaction in which it happened; workers
 * deliver the rows later, as often as it takes. So the mid office never waits for another system, and another system never misses anything.
 *
 * <p>Words: a <em>message</em> waits for a <em>destination</em> ({@code mail}, {@code backoffice:parking}); messages with the same <em>order key</em>
 * (destination and dossier) are delivered one after the other in the order in which they were written; a worker <em>claims</em> an order key for the
 * length of a <em>lease</em>. A claim is committed before the call and the result is written in a second transaction that checks the claim, so a
 * worker that dies or dawdles loses its claim and the message is delivered again, with the same {@code Idempotency-Key}: at least once, in order.
 *
 * <p>The lease compares the clocks of the nodes: keep them within a few seconds of each other.
 */
package midoffice.channels.broker;
