package midoffice.channels.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import midoffice.channels.broker.DeliveryFailed;
import midoffice.channels.broker.JsonPost;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.ClientRights;
import midoffice.dossier.api.register.Component;
import midoffice.dossier.api.register.Criteria;
import midoffice.dossier.api.register.Listing;
import midoffice.dossier.api.register.Permission;
import midoffice.dossier.api.register.Register;

/** Keeps the subscriptions. A callback must lie on a host that the house may call ({@code midoffice.outbound.allow}). */
@ApplicationScoped
public class KeepSubscriptions implements Register<SubscriptionFacts, SubscriptionView> {

    private SubscriptionRepository repository;
    private ClientRights rights;

    protected KeepSubscriptions() {
    }

    @Inject
    KeepSubscriptions(SubscriptionRepository repository, ClientRights rights) {
        this.repository = repository;
        this.rights = rights;
    }

    @Override
    @Transactional
    public SubscriptionView read(Caller caller, UUID id) {
        requireReader(caller);
        return repository.subscription(id).map(Subscription::view).orElseThrow(() -> unknown(id));
    }

    @Override
    @Transactional
    public Listing<SubscriptionView> list(Caller caller, Criteria criteria) {
        requireReader(caller);
        List<SubscriptionView> all = repository.subscriptions().stream().map(Subscription::view).toList();
        return new Listing<>(all, all.size());
    }

    @Override
    @Transactional
    public SubscriptionView create(Change change, SubscriptionFacts facts) {
        requireWriter(change);
        check(facts);
        Subscription subscription = new Subscription(facts);
        repository.add(subscription);
        repository.nextEdition();
        return subscription.view();
    }

    @Override
    @Transactional
    public SubscriptionView change(Change change, UUID id, Function<SubscriptionView, SubscriptionFacts> edit) {
        requireWriter(change);
        Subscription subscription = current(change, id);
        SubscriptionFacts facts = edit.apply(subscription.view());
        check(facts);
        subscription.change(facts);
        repository.flush();
        repository.nextEdition();
        return subscription.view();
    }

    /** What still waits for the receiver is dropped at its next attempt. */
    @Override
    @Transactional
    public void delete(Change change, UUID id) {
        requireWriter(change);
        repository.remove(current(change, id));
        repository.nextEdition();
    }

    /** For the delivery itself. */
    @Transactional
    Optional<SubscriptionView> find(UUID id) {
        return repository.subscription(id).map(Subscription::view);
    }

    private Subscription current(Change change, UUID id) {
        Subscription subscription = repository.lock(id).orElseThrow(() -> unknown(id));
        if (change.version() != null && change.version() != subscription.view().revision()) {
            throw new DomainException.Stale("changed", "Somebody changed the subscription");
        }
        return subscription;
    }

    private void check(SubscriptionFacts facts) {
        List<Violation> found = new ArrayList<>();
        try {
            JsonPost.requireAllowed(URI.create(facts.callback()));
        } catch (DeliveryFailed | IllegalArgumentException e) {
            found.add(new Violation("callback", "invalid-callback-url", "The mid office may not call this address"));
        }
        for (int i = 0; i < facts.channels().size(); i++) {
            if (repository.channel(facts.channels().get(i).name()).isEmpty()) {
                found.add(new Violation("channels." + i + ".name", "does_not_exist", "There is no such channel"));
            }
        }
        if (!found.isEmpty()) {
            throw new DomainException.Invalid("invalid", "The subscription breaks rules", found);
        }
    }

    private static DomainException.NotFound unknown(UUID id) {
        return new DomainException.NotFound("not-found", "No subscription " + id);
    }

    private void requireReader(Caller caller) {
        rights.requireAny(caller, Component.NOTIFICATIONS, Permission.NOTIFICATIONS_CONSUME, Permission.NOTIFICATIONS_PUBLISH);
    }

    private void requireWriter(Change change) {
        rights.requireAny(change.by(), Component.NOTIFICATIONS, Permission.NOTIFICATIONS_CONSUME);
    }
}
