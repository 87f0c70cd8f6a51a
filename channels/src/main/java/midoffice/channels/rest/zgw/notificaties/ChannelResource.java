package midoffice.channels.rest.zgw.notificaties;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import midoffice.channels.notification.ChannelFacts;
import midoffice.channels.notification.ChannelView;
import midoffice.channels.notification.KeepChannels;
import midoffice.channels.rest.zgw.resource.Desk;
import midoffice.channels.rest.zgw.resource.GrowResource;

/** Channels. */
@Path("kanaal")
@RequestScoped
public class ChannelResource extends GrowResource<ChannelFacts, ChannelView> {

    protected ChannelResource() {
    }

    @Inject
    public ChannelResource(Desk desk, KeepChannels channels) {
        super("notificaties/kanaal", desk, channels, ChannelFacts.class);
    }
}
