package midoffice.channels.rest.zgw.notificaties;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import midoffice.channels.notification.KeepSubscriptions;
import midoffice.channels.notification.SubscriptionFacts;
import midoffice.channels.notification.SubscriptionView;
import midoffice.channels.rest.zgw.resource.Desk;
import midoffice.channels.rest.zgw.resource.EditResource;

/** Subscriptions. */
@Path("abonnement")
@RequestScoped
public class SubscriptionResource extends EditResource<SubscriptionFacts, SubscriptionView> {

    protected SubscriptionResource() {
    }

    @Inject
    public SubscriptionResource(Desk desk, KeepSubscriptions subscriptions) {
        super("notificaties/abonnement", desk, subscriptions, SubscriptionFacts.class);
    }
}
