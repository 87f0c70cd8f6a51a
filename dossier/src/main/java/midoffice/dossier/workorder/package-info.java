/**
 * What the city asks of its back offices about a dossier, and what they answer. The broker delivers; the suppliers' doors report.
 *
 * <p>Events out: {@code WorkOrderRequested, WorkOrderStatusReceived}.
 */
package midoffice.dossier.workorder;
