/**
 * What the processes ask people to do. The engine owns the tasks; {@code dos_task} is their mirror, written in the same transaction, so
 * that a work list is one query beside the dossiers, counted exactly and paged by key. Words and outcomes of a task come from the
 * process as it was drawn. This package asks the engine through {@link midoffice.dossier.task.TaskEngine}, which {@code process}
 * implements.
 */
package midoffice.dossier.task;
