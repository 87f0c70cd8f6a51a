package midoffice.channels.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.authentication.mechanism.http.OpenIdAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.ClaimsDefinition;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How people prove who they are here. The server's OpenID Connect mechanism reads its values from this bean when somebody first logs in,
 * not earlier, so that a provider that cannot be reached closes nothing but the login.
 */
@OpenIdAuthenticationMechanismDefinition(
        providerURI = "${identitySettings.providerUri}",
        clientId = "${identitySettings.clientId}",
        clientSecret = "${identitySettings.clientSecret}",
        redirectURI = "${identitySettings.redirectUri}",
        redirectToOriginalResource = false,
        claimsDefinition = @ClaimsDefinition(callerNameClaim = "sub"))
@ApplicationScoped
@Named("identitySettings")
public class IdentitySettings {

    public static final String CALLBACK = "/login/callback";

    private final boolean demo;
    private final String providerUri;
    private final String clientId;
    private final String clientSecret;
    private final String citizenClaim;
    private final String staffClaim;
    private final String audience;
    private final String publicUrl;

    @Inject
    IdentitySettings(@ConfigProperty(name = "midoffice.demo", defaultValue = "false") boolean demo,
            @ConfigProperty(name = "midoffice.oidc.provider-uri") Optional<String> providerUri,
            @ConfigProperty(name = "midoffice.oidc.client-id") Optional<String> clientId,
            @ConfigProperty(name = "midoffice.oidc.client-secret") Optional<String> clientSecret,
            @ConfigProperty(name = "midoffice.oidc.citizen-claim", defaultValue = "national_number") String citizenClaim,
            @ConfigProperty(name = "midoffice.oidc.staff-claim", defaultValue = "preferred_username") String staffClaim,
            @ConfigProperty(name = "midoffice.oidc.audience") Optional<String> audience,
            @ConfigProperty(name = "midoffice.base-url") Optional<String> publicUrl) {
        this.demo = demo;
        this.providerUri = providerUri.map(uri -> uri.replaceAll("/+$", "")).orElse("");
        this.clientId = clientId.orElse("");
        this.clientSecret = clientSecret.orElse("");
        this.citizenClaim = citizenClaim;
        this.staffClaim = staffClaim;
        this.audience = audience.orElse(this.clientId);
        this.publicUrl = publicUrl.map(url -> url.replaceAll("/+$", "")).orElse("");
    }

    /** For the container's proxy. */
    protected IdentitySettings() {
        this(false, Optional.empty(), Optional.empty(), Optional.empty(), "", "", Optional.empty(), Optional.empty());
    }

    /** @throws IllegalStateException when nobody could ever log in, or when half of a provider is configured */
    void requireSomeLogin() {
        boolean none = providerUri.isEmpty() && clientId.isEmpty() && clientSecret.isEmpty();
        if (!none && !isOpenIdConfigured()) {
            throw new IllegalStateException("The identity provider is configured by half: "
                    + "midoffice.oidc.provider-uri, midoffice.oidc.client-id and midoffice.oidc.client-secret are needed together.");
        }
        if (none && !demo) {
            throw new IllegalStateException("No identity provider is configured, so nobody could log in. Set midoffice.oidc.provider-uri, "
                    + "midoffice.oidc.client-id and midoffice.oidc.client-secret.");
        }
    }

    public boolean isDemo() {
        return demo;
    }

    public boolean isOpenIdConfigured() {
        return !providerUri.isEmpty() && !clientId.isEmpty() && !clientSecret.isEmpty();
    }

    boolean isServedByHttps() {
        return publicUrl.startsWith("https:");
    }

    /** @return name of the claim that holds the national number */
    String citizenClaim() {
        return citizenClaim;
    }

    /** @return name of the claim that holds the login under which crm knows a member of staff */
    String staffClaim() {
        return staffClaim;
    }

    /** @return whom a supplier's token must be meant for */
    String audience() {
        return audience;
    }

    public String getProviderUri() {
        return providerUri;
    }

    public String getClientId() {
        return clientId;
    }

    public String getClientSecret() {
        return clientSecret;
    }

    /** @return where the provider sends people back to; the mechanism itself fills in {@code ${baseURL}} from the request */
    public String getRedirectUri() {
        return (publicUrl.isEmpty() ? "${baseURL}" : publicUrl) + CALLBACK;
    }
}
