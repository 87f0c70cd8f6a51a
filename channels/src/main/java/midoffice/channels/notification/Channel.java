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

/** A channel on which things are told. */
@Entity
@Table(name = "chn_channel")
public class Channel {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "name")
    private String name;

    @Column(name = "documentation")
    private String documentation;

    @Column(name = "filters")
    private String filters;

    protected Channel() {
    }

    Channel(ChannelFacts facts) {
        this.id = Ids.next();
        this.name = facts.name();
        this.documentation = facts.documentation();
        this.filters = NotificationJson.write(facts.filters());
    }

    ChannelView view() {
        return new ChannelView(id, version, name, documentation, NotificationJson.read(filters, new TypeReference<List<String>>() { }));
    }
}
