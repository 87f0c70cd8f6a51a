package midoffice.dossier.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import midoffice.catalogue.api.ProductId;
import midoffice.catalogue.api.ProductUse;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;

/** Tells editors of the catalogue which dossiers were started from a product: numbers only, and the types they are of. */
@Transactional
@ApplicationScoped
public class ProductDossiers implements ProductUse {

    private final ProductDossiersRepository dossiers;

    protected ProductDossiers() {
        this(null);
    }

    @Inject
    public ProductDossiers(ProductDossiersRepository dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public List<Use> of(Caller caller, ProductId product) {
        if (!caller.isStaff() && !caller.has(Role.SYSTEM)) {
            throw new DomainException.Refused("not-allowed", caller.subject() + " does not work for the city");
        }
        List<Use> uses = new ArrayList<>();
        for (Object[] row : dossiers.byType(product.value())) {
            long all = ((Number) row[1]).longValue();
            long closed = ((Number) row[2]).longValue();
            uses.add(new Use("dossiers-open", (String) row[0], all - closed));
            uses.add(new Use("dossiers-closed", (String) row[0], closed));
        }
        return uses;
    }
}
