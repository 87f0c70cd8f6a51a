package midoffice.channels.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.ConfigurableJWTProcessor;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import midoffice.crm.api.common.JsonKit;

/**
 * Reads access tokens of the configured provider: signed with RS256 by one of its keys, by it, for us, and not expired. The provider is
 * first asked for its keys when the first token comes; a key it does not know yet makes it ask again.
 */
@ApplicationScoped
class BearerTokens {

    private static final Logger LOG = Logger.getLogger(BearerTokens.class.getName());
    private static final int TIMEOUT_MS = 5_000;
    private static final int LONGEST_TOKEN = 16 * 1024;

    private final IdentitySettings settings;
    private volatile ConfigurableJWTProcessor<SecurityContext> processor;

    @Inject
    BearerTokens(IdentitySettings settings) {
        this.settings = settings;
    }

    /** For the container's proxy. */
    protected BearerTokens() {
        this(null);
    }

    /**
     * @return the id of the client that the token was given to ({@code client_id}, else {@code azp}); empty for a token that is not good
     * @throws IOException when the provider cannot be reached
     */
    Optional<String> clientIdOf(String token) throws IOException {
        if (!settings.isOpenIdConfigured() || token.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        try {
            return clientId(processor().process(token, null));
        } catch (ParseException | BadJOSEException e) {
            LOG.log(Level.FINE, "A token was refused", e);
            return Optional.empty();
        } catch (KeySourceException e) {
            throw new IOException(e);
        } catch (JOSEException e) {
            LOG.log(Level.FINE, "A token could not be checked", e);
            return Optional.empty();
        }
    }

    static Optional<String> clientId(JWTClaimsSet claims) throws ParseException {
        String id = claims.getStringClaim("client_id");
        return Optional.ofNullable(id == null ? claims.getStringClaim("azp") : id);
    }

    /** @return what checks a token's signature, issuer, audience and time */
    static ConfigurableJWTProcessor<SecurityContext> processor(JWKSource<SecurityContext> keys, String issuer, String audience) {
        DefaultJWTProcessor<SecurityContext> checks = new DefaultJWTProcessor<>();
        checks.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        checks.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        checks.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(audience,
                new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("exp")));
        return checks;
    }

    private ConfigurableJWTProcessor<SecurityContext> processor() throws IOException {
        ConfigurableJWTProcessor<SecurityContext> known = processor;
        if (known == null) {
            JsonObject provider = metadata();
            URL keys = URI.create(provider.getString("jwks_uri")).toURL();
            known = processor(JWKSourceBuilder.create(keys).retrying(true).build(), provider.getString("issuer"), settings.audience());
            processor = known;
        }
        return known;
    }

    private JsonObject metadata() throws IOException {
        URLConnection connection = URI.create(settings.getProviderUri() + "/.well-known/openid-configuration").toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT_MS);
        connection.setReadTimeout(TIMEOUT_MS);
        try (InputStream in = connection.getInputStream(); JsonReader reader = JsonKit.reader(in)) {
            return reader.readObject();
        } catch (JsonException e) {
            throw new IOException("The identity provider's description is no JSON object", e);
        }
    }
}
