package midoffice.crm.api.spi;

import midoffice.crm.api.common.UnitId;

/**
 * Why a source is asked: part of every call, kept by the source too.
 *
 * @param user       login of who asks, or the name of the work of the system
 * @param unit       unit of who asks, null for the system
 * @param reference  number of the dossier, null when there is none
 */
public record SourceRequest(String user, UnitId unit, String purpose, String legalBasis, String reference) {
}
