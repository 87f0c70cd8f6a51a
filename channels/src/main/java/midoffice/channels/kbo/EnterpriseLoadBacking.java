package midoffice.channels.kbo;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import midoffice.channels.identity.CurrentCaller;
import midoffice.channels.intranet.Notices;
import midoffice.channels.intranet.Words;
import midoffice.crm.api.EnterpriseLoads;
import midoffice.crm.api.EnterpriseLoads.LoadView;
import midoffice.crm.api.EnterpriseLoads.RefusedRow;
import midoffice.crm.api.EnterpriseLoads.State;
import midoffice.crm.api.EnterpriseLoads.WaitingFile;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import midoffice.crm.api.common.DomainException;

/** Files of the Crossroads Bank on the page of an administrator: which there are, starting one, how far it is, what was refused. */
@Named("kboLoads")
@ViewScoped
public class EnterpriseLoadBacking implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 200;
    private static final String PAGE = "kbo?faces-redirect=true";

    private CurrentCaller current;
    private EnterpriseLoads loads;
    private Notices notices;
    private Words words;

    private String id;
    private String fault;
    private String where;
    private transient LoadView load;
    private transient List<WaitingFile> files;
    private transient List<RefusedRow> refused;

    protected EnterpriseLoadBacking() {
    }

    @Inject
    EnterpriseLoadBacking(CurrentCaller current, EnterpriseLoads loads, Notices notices, Words words) {
        this.current = current;
        this.loads = loads;
        this.notices = notices;
        this.words = words;
    }

    /** Answers "not found" or "not allowed" instead of the page of a load where that is so. */
    public void open() {
        load = null;
        files = null;
        refused = null;
        if (id == null || id.isBlank()) {
            return;
        }
        try {
            load = loads.get(caller(), UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            notices.instead(new DomainException.NotFound("kbo-load-unknown", noId.getMessage()));
        } catch (DomainException refusal) {
            notices.instead(refusal);
        }
    }

    /** @return whether the reader may bring files in */
    public boolean isKeeper() {
        return caller().has(Role.ADMINISTRATOR);
    }

    public List<WaitingFile> getFiles() {
        if (files == null) {
            files = loads.waiting(caller());
        }
        return files;
    }

    public List<LoadView> getLoads() {
        return loads.list(caller());
    }

    public LoadView getLoad() {
        return load;
    }

    public boolean isResumable() {
        return load.state() == State.CANCELLED || load.state() == State.FAILED;
    }

    /** @return the first rows with something wrong */
    public List<RefusedRow> getRefused() {
        if (refused == null) {
            refused = loads.refused(caller(), load.id(), null, SHOWN);
        }
        return refused;
    }

    public int getShown() {
        return SHOWN;
    }

    public String reason(RefusedRow row) {
        return words.firstOf("kbo_reason." + row.reason(), "error.unknown");
    }

    /** @return why the load failed, in words, and where in the file */
    public String getFailure() {
        return told(load.failure(), load.failureDetail());
    }

    /** @return why the file that was sent was not taken, empty when nothing was wrong; only codes that have words */
    public String getProblem() {
        return fault == null || fault.isBlank() ? "" : told(fault, where);
    }

    private String told(String code, String place) {
        String sentence = words.firstOf("error." + code, "error.unknown");
        return place == null || place.isBlank() ? sentence : place + ": " + sentence;
    }

    /** Looks again while the load runs; once it no longer does, the whole page is shown anew, with its report. */
    public void tick() {
        load = loads.get(caller(), UUID.fromString(id));
        if (!load.running()) {
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            try {
                external.redirect(external.getRequestContextPath() + "/intranet/kbo.xhtml?id=" + id);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public String start(String fileName) {
        try {
            return PAGE + "&id=" + loads.start(caller(), fileName);
        } catch (DomainException refusal) {
            notices.failed(refusal);
            return null;
        }
    }

    public String cancel() {
        return act(() -> loads.cancel(caller(), load.id()), "kbo_cancelled");
    }

    public String resume() {
        return act(() -> loads.resume(caller(), load.id()), "kbo_resumed");
    }

    private String act(Runnable deed, String told) {
        try {
            deed.run();
        } catch (DomainException refusal) {
            notices.failed(refusal);
            return null;
        }
        notices.done(told);
        return PAGE + "&id=" + id;
    }

    private Caller caller() {
        return current.as("beheer");
    }

    public String getId() {
        return id;
    }

    public void setId(String wanted) {
        id = wanted;
    }

    public String getFault() {
        return fault;
    }

    public void setFault(String code) {
        fault = code;
    }

    public String getWhere() {
        return where;
    }

    public void setWhere(String place) {
        where = place != null && place.length() > 200 ? place.substring(0, 200) : place;
    }
}
