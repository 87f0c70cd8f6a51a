package midoffice.complaints.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import midoffice.complaints.api.Reports.ReportView;
import midoffice.crm.api.PersonalDataHolder;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.PartyId;

/** Reports of a person. What was wrong in the street is no personal datum; who reported it is, and goes once the report is answered. */
@ApplicationScoped
class ReporterData implements PersonalDataHolder {

    private final ReportRepository reports;

    protected ReporterData() {
        this(null);
    }

    @Inject
    ReporterData(ReportRepository reports) {
        this.reports = reports;
    }

    @Override
    public List<Section> tell(Caller system, List<PartyId> party) {
        return List.of(new Section("reports", reports.ofReporter(party, new Sight(null)).stream().map(found -> record(found.asView())).toList(), List.of()));
    }

    private static Map<String, String> record(ReportView report) {
        Map<String, String> record = new LinkedHashMap<>();
        record.put("number", report.number());
        record.put("filed", report.filed().toString());
        record.put("description", report.description());
        record.put("place", report.addressText() == null ? report.latitude() + ", " + report.longitude() : report.addressText());
        record.put("status", report.status());
        record.put("answer", Objects.toString(report.answer(), ""));
        return record;
    }

    @Override
    public List<Fate> erase(Caller system, List<PartyId> party) {
        return List.of(Fate.erased("reports", party.stream().mapToLong(reports::forgetReporter).sum()),
                Fate.kept("reports", party.stream().mapToLong(reports::countOpenOf).sum(), "report-open", null));
    }
}
