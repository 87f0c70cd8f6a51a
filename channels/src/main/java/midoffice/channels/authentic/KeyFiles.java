package midoffice.channels.authentic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Collections;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import midoffice.channels.authentic.MagdaSettings.Store;
import midoffice.crm.api.spi.SourceFailure;

/** Keys and certificates from the files that the configuration names. What fails says which file, and never a password. */
public final class KeyFiles {

    private KeyFiles() {
    }

    /** A private key with its certificate. */
    public record Signer(PrivateKey key, X509Certificate certificate) {
    }

    /** @return a key of the demo city, which everybody has */
    public static Signer demo(String folder, String alias) {
        return signer(MagdaSettings.demoStore(folder), alias);
    }

    static KeyStore open(Store store) {
        try (InputStream in = Files.newInputStream(store.path())) {
            KeyStore keys = KeyStore.getInstance(store.type());
            keys.load(in, store.password().toCharArray());
            return keys;
        } catch (GeneralSecurityException | IOException broken) {
            throw new SourceFailure("source-configuration", false, "The key file " + store.path() + " cannot be opened: " + broken.getMessage(), broken);
        }
    }

    /** @param alias null for the only key there is */
    static Signer signer(Store store, String alias) {
        KeyStore keys = open(store);
        try {
            String name = alias != null ? alias : Collections.list(keys.aliases()).get(0);
            if (keys.getKey(name, store.password().toCharArray()) instanceof PrivateKey key
                    && keys.getCertificate(name) instanceof X509Certificate certificate) {
                return new Signer(key, certificate);
            }
            throw new SourceFailure("source-configuration", false, "The key file " + store.path() + " has no key named " + name + ".", null);
        } catch (GeneralSecurityException | IndexOutOfBoundsException broken) {
            throw new SourceFailure("source-configuration", false, "The key of " + store.path() + " cannot be read.", broken);
        }
    }

    /** @return null when the JDK's own will do */
    static SSLContext tls(MagdaSettings settings) {
        boolean proves = settings.clientCertificate() && settings.keys().isPresent();
        if (!proves && settings.tls().isEmpty()) {
            return null;
        }
        try {
            KeyManager[] mine = proves ? keyManagers(settings.keys().get()) : null;
            TrustManager[] theirs = null;
            if (settings.tls().isPresent()) {
                TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
                trust.init(open(settings.tls().get()));
                theirs = trust.getTrustManagers();
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(mine, theirs, null);
            return context;
        } catch (GeneralSecurityException broken) {
            throw new SourceFailure("source-configuration", false, "The client certificate for the source cannot be used.", broken);
        }
    }

    private static KeyManager[] keyManagers(Store store) throws GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(open(store), store.password().toCharArray());
        return factory.getKeyManagers();
    }
}
