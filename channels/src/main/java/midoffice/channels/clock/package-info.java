/**
 * The clock of the house: what must happen when the server starts (tables, engine, demo city, search index) and what must happen again and again
 * (outbox, clearing of the document store). The only place with EJBs; they do nothing but call.
 *
 * <p>Order at start: {@link midoffice.channels.clock.DemoGuard}, {@link midoffice.channels.clock.Migrations},
 * {@link midoffice.channels.clock.StartUp}, then the timers. An error in one of them stops the deployment: a half-started mid office is none.
 */
package midoffice.channels.clock;
