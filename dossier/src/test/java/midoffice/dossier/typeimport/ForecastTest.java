package midoffice.dossier.typeimport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.Jobs.Outcome;
import midoffice.dossier.api.Jobs.Remark;
import midoffice.dossier.api.TypeImports;
import midoffice.dossier.api.TypeImports.Row;
import midoffice.dossier.api.register.ArchiveDerivation;
import midoffice.dossier.api.register.Confidentiality;
import midoffice.dossier.api.register.DocumentTypeRegister.DocumentTypeFacts;
import midoffice.dossier.api.register.DossierTypeRegister.DossierTypeFacts;
import midoffice.dossier.api.register.PropertyTypeRegister.PropertyTypeFacts;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.api.register.ResultTypeRegister.ArchiveTermStart;
import midoffice.dossier.api.register.ResultTypeRegister.ResultTypeFacts;
import midoffice.dossier.api.register.StatusTypeRegister.StatusTypeFacts;
import midoffice.dossier.job.JobBook.NewRow;
import midoffice.dossier.type.TypeChecks;
import org.junit.jupiter.api.Test;

/** What an import foretells of the rows of an export. */
class ForecastTest {

    private static final UUID CATALOGUE = new UUID(9, 9);
    private static final LocalDate DAY = LocalDate.of(2021, 5, 6);

    private final List<Registers.Standing> versions = new ArrayList<>();
    private final List<Registers.Standing> parts = new ArrayList<>();
    private final List<Violation> broken = new ArrayList<>();
    private final Forecast forecast = new Forecast(new Registers() {
        @Override
        List<Standing> versions(ResourceKind kind, UUID catalogue, String name) {
            return versions;
        }

        @Override
        List<Standing> parts(ResourceKind kind, UUID dossierType) {
            return parts;
        }
    }, new TypeChecks() {
        @Override
        public List<Violation> of(DossierTypeFacts said) {
            return List.of();
        }

        @Override
        public List<Violation> of(ResultTypeFacts said, String processType) {
            return broken;
        }

        @Override
        public List<Violation> of(PropertyTypeFacts said) {
            return List.of();
        }
    }, CATALOGUE);

    @Test
    void what_is_there_under_the_same_name_and_day_stays_and_another_one_of_that_name_is_new() {
        versions.add(new Registers.Standing(new UUID(5, 5), List.of("Brief", DAY.toString())));
        assertEquals(Outcome.EXISTING, forecast.of(document(1, "Brief", DAY)).forecast());
        assertEquals(Outcome.TAKEN, forecast.of(document(2, "Brief", DAY)).forecast(), "the one that is there stands for one row only");
        assertEquals(Outcome.TAKEN, forecast.of(document(3, "Brief", DAY.plusDays(1))).forecast());
    }

    @Test
    void parts_of_a_type_that_is_there_are_there_when_they_are_called_the_same() {
        versions.add(new Registers.Standing(new UUID(5, 5), List.of("B1", DAY.toString())));
        parts.add(new Registers.Standing(new UUID(6, 6), List.of("Begin", "1")));
        forecast.of(type(1, "B1"));
        assertEquals(Outcome.EXISTING, forecast.of(status(2, 1, "Begin")).forecast());
        assertEquals(Outcome.TAKEN, forecast.of(status(3, 1, "Einde")).forecast());
    }

    @Test
    void parts_of_a_type_that_is_refused_or_missing_are_refused_too() {
        forecast.of(new Row(ResourceKind.DOSSIER_TYPE, new UUID(1, 1), "B1", null, List.of(), List.of(new Remark("term", "required", ""))));
        NewRow row = forecast.of(status(2, 1, "Begin"));
        assertEquals(Outcome.REFUSED, row.forecast());
        assertEquals(List.of(new Remark("dossierType", "reference-missing", new UUID(1, 1).toString())), row.faults());
        assertEquals(Outcome.REFUSED, forecast.of(status(3, 7, "Begin")).forecast());
    }

    @Test
    void a_field_no_rule_uses_is_emptied_and_a_broken_rule_refuses() {
        forecast.of(type(1, "B1"));
        broken.add(new Violation("archiveTermStart.processTerm", "must-be-empty", ""));
        NewRow adapted = forecast.of(result(2, 1));
        assertEquals(Outcome.ADAPTED, adapted.forecast());
        assertEquals(List.of(new Remark("archiveTermStart.processTerm", "emptied", "P1D")), adapted.remarks());

        broken.add(new Violation("selectionListClass", "invalid-resource", "nothing there"));
        NewRow refused = forecast.of(result(3, 1));
        assertEquals(Outcome.REFUSED, refused.forecast());
        assertEquals(List.of("invalid-resource"), refused.faults().stream().map(Remark::code).toList());
    }

    private static Row document(int id, String name, LocalDate from) {
        return row(ResourceKind.DOCUMENT_TYPE, id, new DocumentTypeFacts(TypeImports.CATALOGUE, name, Confidentiality.PUBLIC, from, null, null, null,
                null, null, null));
    }

    private static Row type(int id, String identification) {
        return row(ResourceKind.DOSSIER_TYPE, id, new DossierTypeFacts(identification, "", "", Confidentiality.PUBLIC, "", "", "", null, "", "", "",
                "P1D", null, true, false, null, null, false, "", null, null, "", null, "", null, null, TypeImports.CATALOGUE, null, null, null, DAY,
                null, null, null, DAY));
    }

    private static Row status(int id, int type, String name) {
        return row(ResourceKind.STATUS_TYPE, id, new StatusTypeFacts(name, "", "", new UUID(type, type), 1, false, null, null, null, null, null, null,
                null, null));
    }

    private static Row result(int id, int type) {
        return row(ResourceKind.RESULT_TYPE, id, new ResultTypeFacts(new UUID(type, type), "Verleend", "", "", "", null, null,
                new ArchiveTermStart(ArchiveDerivation.COMPLETED, null, null, null, null, "P1D"), null, null, null, null, null, null, null, null,
                null, null));
    }

    private static Row row(ResourceKind kind, int id, Object facts) {
        return new Row(kind, new UUID(id, id), "", facts, List.of(), List.of());
    }
}
