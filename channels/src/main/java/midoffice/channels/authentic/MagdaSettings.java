package midoffice.channels.authentic;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * How MAGDA is called.
 *
 * @param standIn    whether that is the one built into the product
 * @param senderId   URI under which MAGDA knows the city's application
 * @param capacity   code of the capacity ({@code Hoedanigheid}) to which MAGDA tied the permissions
 * @param vkbo       whether enterprises are read from the Flemish copy of the Crossroads Bank
 * @param personOnly whether registrations use the version that knows persons only
 * @param keys       with which is signed and the client proves itself, empty for none
 * @param trusted    certificates that may have signed answers, empty for none
 * @param tls        certificates of servers, empty for the JDK's own list
 */
record MagdaSettings(URI url, boolean standIn, String senderId, String senderName, String capacity, boolean vkbo, boolean personOnly,
        Optional<Store> keys, String keyAlias, boolean clientCertificate, boolean sign, boolean verify, String algorithm, Optional<Store> trusted,
        Optional<Store> tls, Limits limits) {

    private static final String PATH = "/demo/magda/api/Magda-02.00/soap/WebService";

    /** A file with keys or certificates: PKCS12, or JKS by its name. */
    record Store(Path path, String password) {

        String type() {
            return path.toString().endsWith(".jks") ? "JKS" : "PKCS12";
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "Store[" + path + "]";
        }
    }

    /** Patience with a source. */
    record Limits(Duration connect, Duration whole, int tries, Duration pause, int failures, Duration rest) {
    }

    /**
     * @param demo   whether the stand-in may be used when no other address is given
     * @param folder of the demo city, null outside demo mode
     * @return empty when no source is configured
     */
    static Optional<MagdaSettings> from(Config config, boolean demo, String folder, String baseUrl) {
        Optional<String> url = config.getOptionalValue("midoffice.magda.url", String.class);
        if (url.isEmpty() && !demo) {
            return Optional.empty();
        }
        boolean standIn = url.isEmpty();
        Optional<Store> keys = store(config, "midoffice.magda.keystore.path", "midoffice.magda.keystore.password");
        Optional<Store> trusted = store(config, "midoffice.magda.truststore.path", "midoffice.magda.truststore.password");
        Optional<Store> demoKeys = standIn && folder != null ? Optional.of(demoStore(folder)) : Optional.empty();
        boolean signed = standIn || keys.isPresent();
        return Optional.of(new MagdaSettings(URI.create(url.orElse(baseUrl + PATH)), standIn,
                text(config, "midoffice.magda.sender.id").orElse(standIn ? "demo.midoffice.example/stad" : null),
                text(config, "midoffice.magda.sender.name").orElse(null), text(config, "midoffice.magda.capacity").orElse(standIn ? "1300" : null),
                text(config, "midoffice.magda.enterprises").orElse("kbo").equals("vkbo"),
                text(config, "midoffice.magda.registrations").orElse("02.01").equals("02.00"),
                keys.or(() -> demoKeys), text(config, "midoffice.magda.keystore.alias").orElse(standIn ? "stad" : null),
                flag(config, "midoffice.magda.tls.client", !standIn && keys.isPresent()), flag(config, "midoffice.magda.sign", signed),
                flag(config, "midoffice.magda.verify", standIn || trusted.isPresent()),
                text(config, "midoffice.magda.sign.algorithm").orElse("rsa-sha256"), trusted.or(() -> demoKeys),
                store(config, "midoffice.magda.tls.truststore.path", "midoffice.magda.tls.truststore.password"),
                limits(config)));
    }

    static Store demoStore(String folder) {
        return new Store(Path.of(folder, "sources-demo.p12"), "demo-demo");
    }

    private static Limits limits(Config config) {
        return new Limits(duration(config, "midoffice.magda.timeout.connect", "PT2S"), duration(config, "midoffice.magda.timeout", "PT10S"),
                config.getOptionalValue("midoffice.magda.tries", Integer.class).orElse(3), Duration.ofMillis(200),
                config.getOptionalValue("midoffice.magda.breaker.failures", Integer.class).orElse(5),
                duration(config, "midoffice.magda.breaker.pause", "PT30S"));
    }

    private static Optional<Store> store(Config config, String path, String password) {
        return text(config, path).map(file -> new Store(Path.of(file), text(config, password).orElse("")));
    }

    private static Optional<String> text(Config config, String key) {
        return config.getOptionalValue(key, String.class).filter(value -> !value.isBlank());
    }

    private static boolean flag(Config config, String key, boolean otherwise) {
        return config.getOptionalValue(key, Boolean.class).orElse(otherwise);
    }

    private static Duration duration(Config config, String key, String otherwise) {
        return config.getOptionalValue(key, Duration.class).orElse(Duration.parse(otherwise));
    }
}
