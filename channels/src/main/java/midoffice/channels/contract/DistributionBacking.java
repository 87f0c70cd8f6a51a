package midoffice.channels.contract;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import midoffice.channels.distribution.Distribution;
import midoffice.channels.distribution.OutOfStep;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.intranet.Notices;
import midoffice.channels.intranet.Words;
import midoffice.crm.api.ServiceContracts;
import midoffice.crm.api.ServiceContracts.ContractView;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;

/** Which client systems are out of step, and sending them the present state again. */
@Named
@RequestScoped
public class DistributionBacking {

    private CurrentCaller current;
    private Distribution distribution;
    private ServiceContracts contracts;
    private Words words;
    private Notices notices;

    private List<OutOfStep> rows;
    private String client;

    protected DistributionBacking() {
    }

    @Inject
    DistributionBacking(CurrentCaller current, Distribution distribution, ServiceContracts contracts, Words words, Notices notices) {
        this.current = current;
        this.distribution = distribution;
        this.contracts = contracts;
        this.words = words;
        this.notices = notices;
    }

    /** Refuses whoever is no administrator before anything is shown. */
    public void open() {
        try {
            getRows();
        } catch (DomainException refused) {
            notices.instead(refused);
        }
    }

    public String replay(UUID link) {
        try {
            distribution.replay(caller(), link);
            notices.done("contract.steps.done");
            return "verdeling?faces-redirect=true";
        } catch (DomainException refused) {
            notices.failed(refused);
            return null;
        }
    }

    public String replayAll() {
        try {
            notices.done("contract.steps.done-all", distribution.replayAll(caller(), client));
            return "verdeling?faces-redirect=true";
        } catch (DomainException refused) {
            notices.failed(refused);
            return null;
        }
    }

    public List<OutOfStep> getRows() {
        if (rows == null) {
            rows = distribution.outOfStep(caller(), null);
        }
        return rows;
    }

    public String getCount() {
        return words.get("contract.steps.count", distribution.count(caller()));
    }

    public List<ContractView> getContracts() {
        return contracts.all(caller(), false);
    }

    public String getClient() {
        return client;
    }

    public void setClient(String client) {
        this.client = client;
    }

    private Caller caller() {
        return current.as("beheer");
    }
}
