package midoffice.ear.zgw;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A client that the configuration knows and that has just these rights, as long as a test asks with it. */
final class Restricted implements AutoCloseable {

    private final RegisterClient administrator;
    private final String application;
    private final RegisterClient client;

    /** @param rights the fields of authorisations, each a JSON object */
    Restricted(String base, RegisterClient administrator, String... rights) {
        this.administrator = administrator;
        this.application = administrator.created("/autorisaties/api/v1/applicaties", """
                {"clientIds":["restricted"],"label":"Proef","heeftAlleAutorisaties":false,"autorisaties":[%s]}""".formatted(String.join(",", rights)));
        this.client = new RegisterClient(base, "restricted", "secret-of-the-rights-walk-secret-of-the-rights-walk");
    }

    RegisterClient client() {
        return client;
    }

    @Override
    public void close() {
        assertEquals(204, administrator.send("DELETE", application, null).status());
    }
}
