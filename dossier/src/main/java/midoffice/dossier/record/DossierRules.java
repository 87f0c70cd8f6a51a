package midoffice.dossier.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.common.BelgianCalendar;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.register.ArchiveStatus;
import midoffice.dossier.api.register.DossierRegister.Facts;
import midoffice.dossier.api.register.DossierRegister.Suspension;
import midoffice.dossier.api.register.DossierTypeRegister.DossierTypeView;
import midoffice.dossier.api.register.PaymentStatus;
import midoffice.dossier.type.TypeBook;

/** What must hold for the facts of a dossier (ZGW standard, zrc-001 to zrc-015 and zrc-022); all that is wrong is told at once. */
@ApplicationScoped
class DossierRules {

    private static final String UNCHANGEABLE = "wijzigen-niet-toegelaten";

    private final DossierEntryRepository dossiers;
    private final TypeBook types;
    private final Instance<ClosingRule> closing;
    private final Instance<OutsideLists> lists;

    protected DossierRules() {
        this(null, null, null, null);
    }

    @Inject
    DossierRules(DossierEntryRepository dossiers, TypeBook types, @Any Instance<ClosingRule> closing, @Any Instance<OutsideLists> lists) {
        this.dossiers = dossiers;
        this.types = types;
        this.closing = closing;
        this.lists = lists;
    }

    /** @throws DomainException.Invalid {@code bad-url}, {@code not-published} */
    DossierTypeView publishedType(UUID type) {
        DossierTypeView found = types.dossierType(type)
                .orElseThrow(() -> new DomainException.Invalid("type", "bad-url", "There is no such dossier type"));
        if (Boolean.TRUE.equals(found.draft())) {
            throw new DomainException.Invalid("type", "not-published", "The dossier type is a draft");
        }
        return found;
    }

    /**
     * @param self   the dossier as it stands, null for a new one
     * @param before its facts as they stand, null for a new one
     */
    void check(Facts facts, Dossier self, Facts before, DossierTypeView type, LocalDate today) {
        List<Violation> found = new ArrayList<>();
        identification(facts, self, found);
        if (before != null && !Objects.equals(before.type(), facts.type()) && before.type() != null) {
            found.add(new Violation("type", UNCHANGEABLE, "A dossier keeps its type"));
        }
        if (facts.registrationDate() != null && facts.registrationDate().isAfter(today)) {
            found.add(new Violation("registrationDate", "date-in-future", "A dossier cannot be registered in the future"));
        }
        if (facts.lastPaidAt() != null && facts.lastPaidAt().atZone(BelgianCalendar.ZONE).toLocalDate().isAfter(today)) {
            found.add(new Violation("lastPaidAt", "date-in-future", "Nothing was paid in the future"));
        }
        if (!type.products().containsAll(facts.products())) {
            found.add(new Violation("products", "invalid-products-services", "The dossier type does not have all of these products"));
        }
        if (before == null || !Objects.equals(before.channel(), facts.channel())) {
            channel(facts.channel()).ifPresent(found::add);
        }
        boolean clears = before != null && Objects.equals(before.lastPaidAt(), facts.lastPaidAt())
                && before.paymentStatus() != PaymentStatus.NOT_APPLICABLE;
        if (facts.paymentStatus() == PaymentStatus.NOT_APPLICABLE && facts.lastPaidAt() != null && !clears) {
            found.add(new Violation("lastPaidAt", "betaling-nvt", "Where nothing is to be paid, nothing was paid"));
        }
        parent(facts, self, type, found);
        for (int i = 0; i < facts.relatedDossiers().size(); i++) {
            UUID other = facts.relatedDossiers().get(i).dossier();
            if (dossiers.find(other).isEmpty()) {
                found.add(new Violation("relatedDossiers." + i + ".dossier", "bad-url", "There is no such dossier"));
            }
        }
        suspension(facts.suspension(), found);
        archive(facts, self, found);
        if (!found.isEmpty()) {
            throw new DomainException.Invalid("invalid", "The dossier breaks rules", found);
        }
    }

    private void identification(Facts facts, Dossier self, List<Violation> found) {
        String wanted = facts.identification();
        if (self != null) {
            if (wanted != null && !wanted.isEmpty() && !wanted.equals(self.number())) {
                found.add(new Violation("identification", UNCHANGEABLE, "A dossier keeps its identification"));
            }
        } else if (wanted != null && !wanted.isEmpty() && dossiers.isTaken(wanted, facts.sourceOrganisation())) {
            found.add(new Violation("identification", "identificatie-niet-uniek", "The organisation has a dossier with that identification"));
        }
    }

    private Optional<Violation> channel(String channel) {
        if (channel == null || channel.isEmpty()) {
            return Optional.empty();
        }
        return lists.stream().findFirst().flatMap(l -> l.faultOfChannel(channel))
                .map(code -> new Violation("channel", code, "The address leads to no communication channel"));
    }

    private void parent(Facts facts, Dossier self, DossierTypeView type, List<Violation> found) {
        if (facts.parent() == null) {
            return;
        }
        if (self != null && self.id().equals(facts.parent())) {
            found.add(new Violation("parent", "self-forbidden", "A dossier is no part of itself"));
            return;
        }
        Optional<Dossier> parent = dossiers.find(facts.parent());
        if (parent.isEmpty() || parent.get().parent() != null) {
            found.add(new Violation("parent", "no_match", "There is no such dossier, or it is part of another itself"));
        } else if (self != null && !dossiers.children(self.id()).isEmpty()) {
            found.add(new Violation("parent", "deelzaak-als-hoofdzaak", "A dossier that has parts is no part itself"));
        } else if (types.dossierType(parent.get().type()).filter(t -> t.childTypes().contains(type.id())).isEmpty()) {
            found.add(new Violation("parent", "invalid-deelzaaktype", "The type of that dossier has no parts of this type"));
        }
    }

    private static void suspension(Suspension suspension, List<Violation> found) {
        if (suspension != null && Boolean.TRUE.equals(suspension.suspended()) && (suspension.reason() == null || suspension.reason().isBlank())) {
            found.add(new Violation("suspension.reason", "required", "Say why handling stands still"));
        }
    }

    private void archive(Facts facts, Dossier self, List<Violation> found) {
        if (facts.archiveStatus() == null || facts.archiveStatus() == ArchiveStatus.TO_BE_ARCHIVED) {
            return;
        }
        if (facts.archiveNomination() == null) {
            found.add(new Violation("archiveNomination", "archiefnominatie-not-set", "Say first what is to become of it"));
        }
        if (facts.archiveActionDate() == null) {
            found.add(new Violation("archiveActionDate", "archiefactiedatum-not-set", "Say first when"));
        }
        if (self != null) {
            closing.forEach(rule -> found.addAll(rule.beforeArchiving(self.id())));
        }
    }
}
