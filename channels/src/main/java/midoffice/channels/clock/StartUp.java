package midoffice.channels.clock;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import midoffice.catalogue.api.ProductSearch;
import midoffice.channels.demo.DemoCity;
import midoffice.channels.web.Opening;
import midoffice.crm.api.access.Caller;
import midoffice.dossier.api.ProcessEngineLifecycle;
import midoffice.dossier.api.TypeUpkeep;

/**
 * Starts what lives in memory once the tables are there: the process engine, in demo mode the demo city (it deploys processes, so the
 * engine comes first), then the search index over whatever products there are. Types that were defined before there was a register of types
 * enter it first.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class StartUp {

    @Inject
    private ProcessEngineLifecycle engine;

    @Inject
    private DemoCity demoCity;

    @Inject
    private ProductSearch search;

    @Inject
    private TypeUpkeep types;

    @Inject
    private Opening opening;

    @PostConstruct
    void start() {
        engine.start();
        types.enterDefinitions(Caller.system("start-up"));
        demoCity.load();
        search.rebuild();
        opening.open();
    }

    @PreDestroy
    void stop() {
        engine.stop();
    }
}
