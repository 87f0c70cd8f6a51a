package midoffice.complaints.api.event;

import midoffice.complaints.api.ReportId;
import midoffice.crm.api.common.PartyId;

/** Somebody reported a problem; {@code reporter} is null when unknown. */
public record ReportFiled(ReportId report, String number, String category, PartyId reporter) {
}
