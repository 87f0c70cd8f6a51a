package midoffice.dossier.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.DossierView.WorkOrderView;
import midoffice.dossier.api.WorkOrderId;
import midoffice.dossier.api.WorkOrders;
import midoffice.dossier.api.event.WorkOrderRequested;
import midoffice.dossier.api.event.WorkOrderStatusReceived;
import midoffice.dossier.record.DossierAnnex;
import midoffice.dossier.record.DossierBook;
import midoffice.dossier.record.DossierFacts;
import midoffice.dossier.record.DossierSight;

/** Asks back offices and takes what they report. */
@ApplicationScoped
class OrderWork implements WorkOrders, DossierAnnex {

    static final int LONGEST_QUESTION = 2000;
    static final int LONGEST_ANSWER = 4000;
    static final int LONGEST_MESSAGE_ID = 100;
    private static final String HISTORY = "work-order";

    private final WorkOrderRepository orders;
    private final DossierBook book;
    private final DossierSight sight;
    private final SupplierRights suppliers;
    private final Clock clock;
    private final Event<WorkOrderRequested> requested;
    private final Event<WorkOrderStatusReceived> received;

    protected OrderWork() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    OrderWork(WorkOrderRepository orders, DossierBook book, DossierSight sight, SupplierRights suppliers, Clock clock,
            Event<WorkOrderRequested> requested, Event<WorkOrderStatusReceived> received) {
        this.orders = orders;
        this.book = book;
        this.sight = sight;
        this.suppliers = suppliers;
        this.clock = clock;
        this.requested = requested;
        this.received = received;
    }

    @Override
    @Transactional
    public WorkOrderId request(Caller official, DossierId dossier, String backOffice, String question, UUID key) {
        official.requireAny(Role.OFFICIAL, Role.SYSTEM);
        DossierFacts facts = sight.content(official, dossier)
                .filter(f -> official.has(Role.SYSTEM) || f.unit().equals(official.unit()))
                .orElseThrow(() -> new DomainException.NotFound("dossier-not-found", "No dossier " + dossier + " of this unit"));
        String asked = question == null ? "" : question.strip();
        check(backOffice, asked, key);
        // the dossier's row is locked: a second click waits here and then finds the first one's work order
        book.requireOpen(dossier);
        return orders.byKey(key).map(WorkOrder::id).orElseGet(() -> {
            WorkOrder order = WorkOrder.request(dossier, backOffice, asked, key, now(), official.subject());
            orders.add(order);
            book.note(official, dossier, HISTORY, backOffice + ": " + WorkOrderStatus.REQUESTED.word());
            requested.fire(new WorkOrderRequested(order.id(), facts.id(), backOffice));
            return order.id();
        });
    }

    @Override
    @Transactional
    public Outgoing outgoing(Caller system, WorkOrderId id) {
        system.requireAny(Role.SYSTEM);
        WorkOrder order = orders.find(id).orElseThrow(() -> notFound(id));
        DossierFacts dossier = book.facts(order.dossier());
        return new Outgoing(id, order.backOffice(), dossier.number(), order.question(), book.writtenAnswers(order.dossier()),
                order.requested());
    }

    @Override
    @Transactional
    public void delivered(Caller system, WorkOrderId id) {
        system.requireAny(Role.SYSTEM);
        WorkOrder order = orders.lock(id).orElseThrow(() -> notFound(id));
        if (order.advance(WorkOrderStatus.SENT, null, now())) {
            book.note(system, order.dossier(), HISTORY, order.backOffice() + ": " + order.status());
        }
    }

    @Override
    @Transactional
    public StatusTaken report(Caller supplier, StatusReport report) {
        supplier.requireAny(Role.SUPPLIER_SYSTEM);
        WorkOrderStatus status = check(report);
        WorkOrder order = orders.lock(report.workOrder()).filter(w -> suppliers.mayReport(supplier, w.backOffice()))
                .orElseThrow(() -> notFound(report.workOrder()));
        if (orders.isTaken(order.id(), report.messageId())) {
            return new StatusTaken(order.status(), order.version(), true);
        }
        if (report.expectedVersion() != null && report.expectedVersion() != order.version()) {
            throw new DomainException.Stale("work-order-changed",
                    "Work order " + order.id() + " has version " + order.version() + ", not " + report.expectedVersion());
        }
        book.requireOpen(order.dossier());
        boolean applied = order.advance(status, report.answer(), now());
        orders.add(TakenMessage.of(report, supplier.subject(), now(), applied));
        if (applied) {
            book.note(supplier, order.dossier(), HISTORY, order.backOffice() + ": " + order.status());
            received.fire(new WorkOrderStatusReceived(order.id(), order.dossier(), order.status()));
        }
        return new StatusTaken(order.status(), order.version(), false);
    }

    @Override
    @Transactional
    public WorkOrderState state(Caller supplier, WorkOrderId id) {
        supplier.requireAny(Role.SUPPLIER_SYSTEM);
        WorkOrder order = orders.find(id).filter(w -> suppliers.mayReport(supplier, w.backOffice())).orElseThrow(() -> notFound(id));
        return new WorkOrderState(id, book.facts(order.dossier()).number(), order.status(), order.version());
    }

    @Override
    @Transactional
    public List<WorkOrderView> workOrders(DossierId dossier) {
        return orders.ofDossier(dossier).stream().map(WorkOrder::view).toList();
    }

    private static void check(String backOffice, String question, UUID key) {
        List<Violation> violations = new ArrayList<>();
        if (backOffice == null || !backOffice.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            violations.add(new Violation("backOffice", "back-office-unknown", "Choose a back office."));
        }
        if (question.isEmpty()) {
            violations.add(new Violation("question", "required", "Fill in the question."));
        } else if (question.length() > LONGEST_QUESTION) {
            violations.add(new Violation("question", "too-long", "A question has at most " + LONGEST_QUESTION + " characters."));
        }
        if (key == null) {
            violations.add(new Violation("key", "required", "The form has no key."));
        }
        refuse(violations);
    }

    /** Everything is checked before anything is looked up, so that a wrong message tells nothing of what exists. */
    static WorkOrderStatus check(StatusReport report) {
        List<Violation> violations = new ArrayList<>();
        if (report.messageId() == null || report.messageId().isBlank()) {
            violations.add(new Violation("messageId", "required", "A message needs an id."));
        } else if (report.messageId().length() > LONGEST_MESSAGE_ID) {
            violations.add(new Violation("messageId", "too-long", "A message id has at most " + LONGEST_MESSAGE_ID + " characters."));
        }
        if (report.answer() != null && report.answer().length() > LONGEST_ANSWER) {
            violations.add(new Violation("answer", "too-long", "An answer has at most " + LONGEST_ANSWER + " characters."));
        }
        WorkOrderStatus status = WorkOrderStatus.reported(report.status()).orElse(null);
        if (status == null) {
            violations.add(new Violation("status", "status-unknown", "The status is accepted, done or refused."));
        }
        refuse(violations);
        return status;
    }

    /** The code of the whole is that of the first thing wrong: protocols with room for one reason show that one. */
    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new DomainException.Invalid(violations.get(0).code(), violations.get(0).message(), violations);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static DomainException.NotFound notFound(WorkOrderId id) {
        return new DomainException.NotFound("work-order-not-found", "No work order " + id + " for this caller");
    }
}
