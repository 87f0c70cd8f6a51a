package midoffice.crm.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import midoffice.crm.api.Certification;
import midoffice.crm.api.ServiceContracts.Term;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.persistence.UuidConverter;

/** What a contract says about one attribute. */
@Entity
@Table(name = "crm_contract_term")
public class ContractTerm {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;
    @ManyToOne(optional = false)
    @JoinColumn(name = "contract_id")
    private ServiceContract contract;
    @Column(name = "attr_key")
    private String key;
    @Column(name = "readable")
    private boolean readable;
    @Column(name = "writable")
    private boolean writable;
    @Column(name = "searchable")
    private boolean searchable;
    @Enumerated(EnumType.STRING)
    @Column(name = "minimum")
    private Certification minimum;

    /** For JPA. */
    protected ContractTerm() {
    }

    ContractTerm(ServiceContract contract, Term term) {
        this.id = Ids.next();
        this.contract = contract;
        this.key = term.key();
        this.readable = term.readable();
        this.writable = term.writable();
        this.searchable = term.searchable();
        this.minimum = term.minimum();
    }

    Term asTerm() {
        return new Term(key, readable, writable, searchable, minimum);
    }
}
