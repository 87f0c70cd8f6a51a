package midoffice.channels.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.register.Change;
import midoffice.dossier.api.register.ClientRights;
import midoffice.dossier.api.register.Component;
import midoffice.dossier.api.register.Criteria;
import midoffice.dossier.api.register.Growing;
import midoffice.dossier.api.register.Listing;
import midoffice.dossier.api.register.Permission;

/** Keeps the channels. Those on which the register itself tells things are there from the beginning and stay. */
@ApplicationScoped
public class KeepChannels implements Growing<ChannelFacts, ChannelView> {

    private SubscriptionRepository repository;
    private ClientRights rights;

    protected KeepChannels() {
    }

    @Inject
    KeepChannels(SubscriptionRepository repository, ClientRights rights) {
        this.repository = repository;
        this.rights = rights;
    }

    @Override
    @Transactional
    public ChannelView read(Caller caller, UUID id) {
        requireReader(caller);
        return repository.channel(id).map(Channel::view).orElseThrow(() -> new DomainException.NotFound("not-found", "No channel " + id));
    }

    @Override
    @Transactional
    public Listing<ChannelView> list(Caller caller, Criteria criteria) {
        requireReader(caller);
        List<ChannelView> all = repository.channels().stream().map(Channel::view)
                .filter(channel -> criteria.all().stream().allMatch(asked -> channel.name().equals(asked.value()))).toList();
        return new Listing<>(all, all.size());
    }

    @Override
    @Transactional
    public ChannelView create(Change change, ChannelFacts facts) {
        rights.requireAny(change.by(), Component.NOTIFICATIONS, Permission.NOTIFICATIONS_PUBLISH);
        if (repository.channel(facts.name()).isPresent()) {
            throw new DomainException.Invalid("invalid", "There is such a channel",
                    List.of(new Violation("name", "unique", "There is a channel of this name already")));
        }
        Channel channel = new Channel(facts);
        repository.add(channel);
        return channel.view();
    }

    /** The standard lets nobody remove a channel. */
    @Override
    public void delete(Change change, UUID id) {
        throw new DomainException.Refused("not-allowed", "Channels stay");
    }

    private void requireReader(Caller caller) {
        rights.requireAny(caller, Component.NOTIFICATIONS, Permission.NOTIFICATIONS_PUBLISH, Permission.NOTIFICATIONS_CONSUME);
    }
}
