/**
 * The process engine (Operaton) inside the city's own transaction: when a dossier is opened its process starts, when a task is completed it
 * goes on, and the dossier, its documents and the engine's rows are committed together or not at all.
 *
 * <p>Processes are data that people draw, so they may say little: tasks for people, gateways, timers, and the steps of this house
 * ({@link midoffice.dossier.process.ProcessStep}). No script, no Java class, no listener, no connector; expressions see the variables of
 * the process and those steps, and nothing else. No personal data go into the engine: it knows ids, units and outcomes.
 */
package midoffice.dossier.process;
