package midoffice.dossier.part;

import jakarta.enterprise.context.ApplicationScoped;
import midoffice.dossier.register.EntryFields;

/** Contacts with customers. */
@ApplicationScoped
class CustomerContactRepository extends PartRepository<CustomerContact> {

    CustomerContactRepository() {
        super(CustomerContact.class, new EntryFields());
    }
}
