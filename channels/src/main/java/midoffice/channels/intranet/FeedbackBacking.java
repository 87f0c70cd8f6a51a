package midoffice.channels.intranet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.catalogue.api.ProductFeedback;
import midoffice.catalogue.api.ProductFeedback.FeedbackView;
import midoffice.catalogue.api.ProductFeedback.State;
import midoffice.channels.identity.CurrentCaller;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;

/** What readers said of the products of the official's unit, and what the unit did with it. */
@Named
@RequestScoped
public class FeedbackBacking {

    private static final int MOST = 200;

    private CurrentCaller current;
    private ProductFeedback feedback;
    private Notices notices;

    protected FeedbackBacking() {
    }

    @Inject
    FeedbackBacking(CurrentCaller current, ProductFeedback feedback, Notices notices) {
        this.current = current;
        this.feedback = feedback;
        this.notices = notices;
    }

    /** Refuses whoever answers for no product before anything is shown. */
    public void open() {
        try {
            feedback.list(caller(), 1);
        } catch (DomainException refused) {
            notices.instead(refused);
        }
    }

    public List<FeedbackView> getList() {
        return feedback.list(caller(), MOST);
    }

    public List<State> getStates() {
        return Arrays.asList(State.values());
    }

    /** Reads the fields of the one line that was sent: the form is plain, so that a long list stays light. */
    public String handle(UUID id) {
        Map<String, String> sent = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        try {
            State state = Arrays.stream(State.values()).filter(one -> one.name().equals(sent.get("state-" + id))).findFirst()
                    .orElseThrow(() -> new DomainException.Invalid("state", "required", "Choose how far it is."));
            feedback.handle(caller(), id, state, sent.get("note-" + id));
            notices.done("catsearch.done-handled");
            return "reacties?faces-redirect=true";
        } catch (DomainException refused) {
            notices.failed(refused);
            return null;
        }
    }

    private Caller caller() {
        return current.as("catalogue");
    }
}
