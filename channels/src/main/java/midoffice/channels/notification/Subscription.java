package midoffice.channels.notification;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.persistence.UuidConverter;

/** Who wants to be told what, and where. */
@Entity
@Table(name = "chn_subscription")
public class Subscription {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "callback")
    private String callback;

    @Column(name = "authorization")
    private String authorization;

    @Column(name = "channels")
    private String channels;

    protected Subscription() {
    }

    Subscription(SubscriptionFacts facts) {
        this.id = Ids.next();
        change(facts);
    }

    final void change(SubscriptionFacts facts) {
        callback = facts.callback();
        authorization = facts.authorizationHeader();
        channels = NotificationJson.write(facts.channels());
    }

    SubscriptionView view() {
        return new SubscriptionView(id, version, callback, authorization,
                NotificationJson.read(channels, new TypeReference<List<ChannelFilter>>() { }));
    }
}
