package midoffice.channels.rest.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Violation;
import org.junit.jupiter.api.Test;

/** Every kind of error of the domain has its HTTP status, and a problem tells which field breaks which rule. */
class DomainExceptionMapperTest {

    @Test
    void givesEachKindItsStatus() {
        assertEquals(Status.NOT_FOUND, DomainExceptionMapper.status(new DomainException.NotFound("x-not-found", "")));
        assertEquals(Status.FORBIDDEN, DomainExceptionMapper.status(new DomainException.Refused("not-allowed", "")));
        assertEquals(Status.BAD_REQUEST, DomainExceptionMapper.status(new DomainException.Invalid("field", "required", "")));
        assertEquals(Status.CONFLICT, DomainExceptionMapper.status(new DomainException.Conflict("already", "")));
        assertEquals(Status.PRECONDITION_FAILED, DomainExceptionMapper.status(new DomainException.Stale("changed", "")));
    }

    @Test
    void namesFieldsAndIncident() {
        UUID incident = UUID.randomUUID();
        Problem problem = Problem.of(Status.BAD_REQUEST, "form-invalid", "Wrong.", incident,
                List.of(new Violation("plate", "required", "Fill in.")));
        assertEquals("urn:uuid:" + incident, problem.instance());
        assertEquals(List.of(new Problem.Issue("plate", "required", "Fill in.")), problem.issues());
        assertNull(Problem.of(Status.NOT_FOUND, "x", "", incident, List.of()).issues());
    }
}
