package midoffice.complaints.api.event;

import midoffice.complaints.api.ReportId;
import midoffice.crm.api.common.PartyId;

/** The team told the reporter how far it is; {@code status} is the new one. */
public record ReportAnswered(ReportId report, String number, String status, PartyId reporter) {
}
