package midoffice.channels.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads what the identity provider said about whoever just came back from it. */
@ApplicationScoped
public class ProvidedLogin {

    private final OpenIdContext provider;
    private final IdentitySettings settings;
    private final CallerLookup lookup;

    @Inject
    ProvidedLogin(OpenIdContext provider, IdentitySettings settings, CallerLookup lookup) {
        this.provider = provider;
        this.settings = settings;
        this.lookup = lookup;
    }

    /** For the container's proxy. */
    protected ProvidedLogin() {
        this(null, null, null);
    }

    /** @return who that is to the city; empty for somebody it does not know */
    public Optional<SignedIn> whom(boolean citizenFirst) {
        Optional<SignedIn> citizen = claim(settings.citizenClaim()).flatMap(number -> lookup.citizen(number, true));
        if (citizenFirst && citizen.isPresent()) {
            return citizen;
        }
        Optional<SignedIn> staff = claim(settings.staffClaim()).flatMap(login -> lookup.staff(login, true));
        return staff.isPresent() ? staff : citizen;
    }

    /**
     * @param home where the provider sends people back to
     * @return where to log out at the provider too, empty when it offers no such page
     */
    public Optional<String> goodbye(String home) {
        return Optional.ofNullable(provider.getProviderMetadata()).map(metadata -> metadata.getString("end_session_endpoint", null))
                .map(end -> end + (end.contains("?") ? "&" : "?") + "post_logout_redirect_uri=" + encode(home)
                        + "&client_id=" + encode(settings.getClientId())
                        + "&id_token_hint=" + encode(provider.getIdentityToken().getToken()));
    }

    /** The signed token counts before the answer of the user information endpoint. */
    private Optional<String> claim(String name) {
        return provider.getIdentityToken().getJwtClaims().getStringClaim(name).or(() -> provider.getClaims().getStringClaim(name));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
