package midoffice.channels.mail;

import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;

/**
 * The city's mail server.
 *
 * @param host     empty when there is none: messages are then kept to be read on a page
 * @param user     empty for a server that asks for no login
 * @param starttls whether the connection must be encrypted; the server's certificate is checked
 * @param from     sender's address
 */
record SmtpSettings(String host, int port, String user, String password, boolean starttls, String from) {

    private static final String CONNECT_MILLIS = "5000";
    private static final String ANSWER_MILLIS = "15000";

    static SmtpSettings of(Config config) {
        return new SmtpSettings(text(config, "host").orElse(""), config.getOptionalValue("midoffice.mail.smtp.port", Integer.class).orElse(587),
                text(config, "user").orElse(""), text(config, "password").orElse(""),
                config.getOptionalValue("midoffice.mail.smtp.starttls", Boolean.class).orElse(true), text(config, "from").orElse("noreply@localhost"));
    }

    boolean exist() {
        return !host.isEmpty();
    }

    Properties session() {
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", host);
        properties.put("mail.smtp.port", Integer.toString(port));
        properties.put("mail.smtp.auth", Boolean.toString(!user.isEmpty()));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(starttls));
        properties.put("mail.smtp.starttls.required", Boolean.toString(starttls));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.put("mail.smtp.timeout", ANSWER_MILLIS);
        properties.put("mail.smtp.writetimeout", ANSWER_MILLIS);
        return properties;
    }

    private static Optional<String> text(Config config, String name) {
        return config.getOptionalValue("midoffice.mail.smtp." + name, String.class).map(String::strip);
    }
}
