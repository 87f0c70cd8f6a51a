package midoffice.channels.intranet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import midoffice.channels.identity.CurrentCaller;
import midoffice.crm.api.AttributeSource;
import midoffice.crm.api.CustomerRoles;
import midoffice.crm.api.CustomerRoles.CustomerRoleView;
import midoffice.crm.api.CustomerRoles.NewCustomerRole;
import midoffice.crm.api.DataCategory;
import midoffice.crm.api.DepartmentRoles;
import midoffice.crm.api.Entitlement;
import midoffice.crm.api.Parties;
import midoffice.crm.api.PartyMerging;
import midoffice.crm.api.PartyMerging.MergeView;
import midoffice.crm.api.RelationKind;
import midoffice.crm.api.Relations;
import midoffice.crm.api.Relations.NewRelation;
import midoffice.crm.api.Relations.RelationView;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.PartyId;

/** Who is what to a party, and what the party is to the city: shown, added and ended on the page of the party. */
@Named
@RequestScoped
public class RelationsBacking {

    private static final List<String> ROLES = List.of("resident", "supplier", "library-member", "association", "sports-club", "owner");

    private CurrentCaller current;
    private Relations relations;
    private CustomerRoles customerRoles;
    private DepartmentRoles departmentRoles;
    private Parties parties;
    private PartyMerging merging;
    private Notices notices;

    private String party;
    private List<RelationView> related;
    private List<CustomerRoleView> roles;
    private List<MergeView> merges;
    private Set<DataCategory> adaptable;
    private RelationKind kind;
    private String number;
    private String scope;
    private String proof;
    private String from;
    private String until;
    private String role;
    private String reference;
    private String unmerged;

    protected RelationsBacking() {
    }

    @Inject
    RelationsBacking(CurrentCaller current, Relations relations, CustomerRoles customerRoles, DepartmentRoles departmentRoles, Parties parties,
            PartyMerging merging, Notices notices) {
        this.current = current;
        this.relations = relations;
        this.customerRoles = customerRoles;
        this.departmentRoles = departmentRoles;
        this.parties = parties;
        this.merging = merging;
        this.notices = notices;
    }

    public List<RelationView> getRelated() {
        if (related == null && party != null) {
            related = relations.ofParty(caller(), PartyId.of(party));
        }
        return related;
    }

    public List<CustomerRoleView> getRoles() {
        if (roles == null && party != null) {
            roles = customerRoles.ofParty(caller(), PartyId.of(party));
        }
        return roles;
    }

    public String relate() {
        return tried("relations.done.added", () -> {
            PartyId other = parties.byIdentifier(Caller.system("relation"), number == null ? "" : number)
                    .orElseThrow(() -> new DomainException.NotFound("audit-unknown", "No party with that number"));
            Set<String> products = scope == null || scope.isBlank() ? Set.of()
                    : Arrays.stream(scope.split("[,\\s]+")).filter(s -> !s.isBlank()).collect(Collectors.toSet());
            relations.add(caller(), new NewRelation(PartyId.of(party), kind, other, products, AttributeSource.VERIFIED_BY_STAFF, proof,
                    TypedDay.of("validFrom", "date-invalid", from), TypedDay.of("validUntil", "date-invalid", until)));
        });
    }

    public String give() {
        return tried("relations.done.added", () -> customerRoles.give(caller(), PartyId.of(party), new NewCustomerRole(role, null,
                reference == null || reference.isBlank() ? null : reference.strip(), TypedDay.of("validFrom", "date-invalid", from), TypedDay.of("validUntil", "date-invalid", until))));
    }

    private String tried(String done, Runnable act) {
        try {
            act.run();
            notices.done(done);
            return "persoon?faces-redirect=true&id=" + party;
        } catch (DomainException refused) {
            notices.failed(refused);
            return null;
        }
    }

    /** @return parties that were merged into this one and are so still */
    public List<MergeView> getMerges() {
        if (merges == null && party != null) {
            merges = merging.ofParty(caller(), PartyId.of(party)).stream().filter(m -> m.undone() == null).toList();
        }
        return merges;
    }

    public String unmerge() {
        return tried("relations.done.unmerged", () -> merging.unmerge(caller(), PartyId.of(String.valueOf(unmerged)), proof));
    }

    public String getUnmerged() {
        return unmerged;
    }

    public void setUnmerged(String unmerged) {
        this.unmerged = unmerged;
    }

    /** The pages ask several times. */
    private Set<DataCategory> adaptable() {
        if (adaptable == null) {
            adaptable = departmentRoles.mine(caller(), Entitlement.ADAPT);
        }
        return adaptable;
    }

    /** @return kinds of relation that the reader's unit may write down */
    public List<RelationKind> getKinds() {
        return Arrays.stream(RelationKind.values()).filter(k -> adaptable().contains(k.category()) && k != RelationKind.REPLACED_BY
                && k != RelationKind.REPLACES).toList();
    }

    public boolean isRoleKeeper() {
        return adaptable().contains(DataCategory.CUSTOMER_ROLE);
    }

    public List<String> getRoleCodes() {
        return ROLES;
    }

    public String getParty() {
        return party;
    }

    public void setParty(String party) {
        this.party = party;
    }

    public RelationKind getKind() {
        return kind;
    }

    public void setKind(RelationKind kind) {
        this.kind = kind;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getScope() {
        return scope;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }

    public String getProof() {
        return proof;
    }

    public void setProof(String proof) {
        this.proof = proof;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    private Caller caller() {
        return current.as(Purpose.LOOK_UP);
    }
}
