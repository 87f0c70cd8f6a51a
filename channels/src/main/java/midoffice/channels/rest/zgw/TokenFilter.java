package midoffice.channels.rest.zgw;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import midoffice.channels.rest.zgw.Token.TokenRefused;
import midoffice.channels.rest.zgw.translate.Links;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.access.Role;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets in who shows a token that one of our clients signed; the description of the API is for everybody. */
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class TokenFilter implements ContainerRequestFilter {

    private static final String BEARER = "bearer ";
    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final int LONGEST_REASON = 4000;

    private final Conversation conversation;
    private final ConfiguredSecrets configured;
    private final KeptSecrets kept;
    private final Clock clock;
    private final Duration age;
    private final Optional<String> publicAddress;

    protected TokenFilter() {
        this(null, null, null, null, 0, Optional.empty());
    }

    @Inject
    TokenFilter(Conversation conversation, ConfiguredSecrets configured, KeptSecrets kept, Clock clock,
            @ConfigProperty(name = "midoffice.zgw.token-seconds", defaultValue = "3600") long seconds,
            @ConfigProperty(name = "midoffice.base-url") Optional<String> publicAddress) {
        this.conversation = conversation;
        this.configured = configured;
        this.kept = kept;
        this.clock = clock;
        this.age = Duration.ofSeconds(seconds);
        this.publicAddress = publicAddress;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String reason = request.getHeaderString("X-Audit-Toelichting");
        if (reason != null && reason.length() > LONGEST_REASON) {
            reason = reason.substring(0, LONGEST_REASON);
        }
        Links links = links(request.getUriInfo().getBaseUri());
        if (request.getUriInfo().getPath().startsWith("schema/")) {
            conversation.begin(Caller.ANONYMOUS, null, reason, links);
            return;
        }
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw new TokenRefused("not_authenticated", "A token is needed: Authorization: Bearer …");
        }
        Token token = Token.parse(header.substring(BEARER.length()).strip());
        ClientSecrets.Signer signer = admitted(token);
        Role role = configured.isSuperuser(signer.clientId()) ? Role.REGISTER_SUPERUSER : Role.REGISTER_CLIENT;
        String name = token.userName() == null ? signer.clientId() : token.userName();
        conversation.begin(new Caller(signer.clientId(), name, Set.of(role), null, null, "exchange over the register"), token.user(), reason,
                links);
    }

    /** The client that signed the token; what the configuration says of a client goes before what the intranet keeps. */
    private ClientSecrets.Signer admitted(Token token) {
        String clientId = token.clientId();
        if (clientId == null) {
            throw new TokenRefused("jwt-unknown-client", "The token has no client_id.");
        }
        Optional<ClientSecrets.Signer> given = configured.find(clientId);
        ClientSecrets.Signer signer = given.or(() -> kept.find(clientId))
                .orElseThrow(() -> new TokenRefused("jwt-unknown-client", "There is no such client."));
        token.requireSignature(signer.goodAt(clock.instant()));
        token.requireFresh(clock.instant(), age, AHEAD);
        if (signer.blocked()) {
            throw new TokenRefused("client-blocked", "This client was blocked by the city.");
        }
        if (given.isEmpty()) {
            kept.used(clientId);
        }
        return signer;
    }

    private Links links(URI base) {
        Set<String> hosts = new HashSet<>(Set.of(base.getRawAuthority()));
        publicAddress.map(URI::create).map(URI::getRawAuthority).ifPresent(hosts::add);
        return new Links(base.getScheme() + "://" + base.getRawAuthority(), hosts);
    }
}
