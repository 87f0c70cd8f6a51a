package midoffice.channels.clock;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import midoffice.catalogue.api.InventoryRounds;
import midoffice.catalogue.api.Organogram;
import midoffice.catalogue.api.ProductDrafts;
import midoffice.catalogue.api.ProductId;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;

/** Puts in force what was approved or decided for a day that has come. */
@Singleton
@Startup
@DependsOn("StartUp")
@Lock(LockType.READ)
@TransactionManagement(TransactionManagementType.BEAN)
public class CatalogueTimer {

    private static final Logger LOG = Logger.getLogger(CatalogueTimer.class.getName());

    @Inject
    private ProductDrafts drafts;

    @Inject
    private InventoryRounds rounds;

    @Inject
    private Organogram organogram;

    @Schedule(hour = "*", minute = "*", second = "17", persistent = false)
    void putInForce() {
        Caller system = Caller.system("the day has come");
        safely("Units could not be reorganised", () -> organogram.takeEffect(system));
        safely("A clustering could not take effect", () -> rounds.takeEffect(system));
        drafts.due(system).forEach(product -> publish(system, product));
    }

    /** What cannot be done today is told each minute, and does not keep the rest waiting. */
    private static void safely(String otherwise, Runnable work) {
        try {
            work.run();
        } catch (DomainException refused) {
            LOG.log(Level.WARNING, refused, () -> otherwise);
        }
    }

    /** A draft that cannot be published any more goes back to its writer; the others are not kept waiting. */
    private void publish(Caller system, ProductId product) {
        try {
            drafts.publishDue(system, product);
        } catch (DomainException refused) {
            LOG.log(Level.WARNING, refused, () -> "Product " + product + " could not be published on its day");
            drafts.find(system, product).ifPresent(draft -> drafts.sendBack(system, product, draft.seen(), refused.code()));
        }
    }
}
