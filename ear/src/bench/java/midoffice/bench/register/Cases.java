package midoffice.bench.register;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import midoffice.ear.run.EmbeddedDatabase;

/** What is measured when so many dossiers are there, each with its baseline. Every answer is checked, counts to the last dossier. */
final class Cases {

    private static final String DOSSIERS = "/zaken/api/v1/zaken";
    private static final String SINCE = "2025-06-01";
    private static final int READABLE_TYPE = 3;

    private final String base;
    private final EmbeddedDatabase database;
    private final City city;
    private final BareRows bare;
    private final long dossiers;
    private final AtomicLong created;
    private final ZgwClient reader;
    private final ZgwClient front;
    private final ZgwClient writer;

    /**
     * One thing that clients do.
     *
     * @param key      the same with any number of dossiers
     * @param baseline what the baseline is
     */
    record Case(String key, Load.Act product, String baseline, Load.Act bare) {
    }

    /** @param created counts the dossiers that the cases make */
    Cases(String base, EmbeddedDatabase database, City city, BareRows bare, long dossiers, AtomicLong created) {
        this.base = base;
        this.database = database;
        this.city = city;
        this.bare = bare;
        this.dossiers = dossiers;
        this.created = created;
        reader = new ZgwClient(base, City.READER, City.SECRET);
        front = new ZgwClient(base, City.FRONT, City.SECRET);
        writer = new ZgwClient(base, City.WRITER, City.SECRET);
    }

    List<Case> all() throws IOException, SQLException {
        long readable = dossiers / City.TYPES * City.READABLE;
        String type = base + "/catalogi/api/v1/zaaktypen/" + city.types().get(READABLE_TYPE).type();
        long middle = Math.max(1, readable / 100 / 2);
        String citizen = DOSSIERS + "?rol__betrokkeneIdentificatie__natuurlijkPersoon__inpBsn=" + BulkLoad.CITIZEN;
        return List.of(
                list("list: 10 of 100 types", reader, DOSSIERS, readable),
                list("list: and startdatum__gte", reader, DOSSIERS + "?startdatum__gte=" + SINCE, since()),
                list("list: and zaaktype", reader, DOSSIERS + "?zaaktype=" + type, dossiers / City.TYPES),
                list("list: the page in the middle", reader, DOSSIERS + "?page=" + middle, readable),
                read(),
                new Case("create: with notification", create(), "insert", bare.write()),
                documents(),
                dossierWithDocuments(),
                list("citizen with 1,000 dossiers", front, citizen, BulkLoad.FIRST / 10),
                new Case("bare: /health/live", health(), "", null));
    }

    private Case list(String key, ZgwClient client, String path, long count) throws IOException {
        JsonObject first = client.get(path).json();
        long told = first.getJsonNumber("count").longValue();
        if (told != count) {
            throw new IllegalStateException(path + ": count is " + told + ", but there are " + count);
        }
        List<String> ids = first.getJsonArray("results").getValuesAs(JsonObject.class).stream().map(d -> d.getString("uuid")).toList();
        if (ids.size() != Math.min(100, count)) {
            throw new IllegalStateException(path + ": " + ids.size() + " results on a page");
        }
        String begin = "{\"count\":" + count + ",";
        return new Case(key, (user, turn) -> {
            String answer = client.get(path).text();
            if (!answer.startsWith(begin)) {
                throw new IllegalStateException(path + " does not begin with " + begin);
            }
        }, "same rows", bare.read("dos_dossier", ids));
    }

    /** Any dossier of the types that the client may read. */
    private Case read() {
        long tens = dossiers / City.TYPES;
        Load.Act act = (user, turn) -> {
            long n = ThreadLocalRandom.current().nextLong(tens) * City.TYPES + ThreadLocalRandom.current().nextLong(City.READABLE);
            String id = BulkLoad.dossierId(n == 0 ? City.TYPES : n);
            if (!reader.get(DOSSIERS + "/" + id).text().contains(id)) {
                throw new IllegalStateException("Another dossier than " + id);
            }
        };
        return new Case("read: by id", act, "same row", (user, turn) -> bare.read("dos_dossier",
                List.of(BulkLoad.dossierId(1 + ThreadLocalRandom.current().nextLong(dossiers)))).run(user, turn));
    }

    private Case dossierWithDocuments() throws IOException {
        String id = BulkLoad.dossierId(1);
        int shown = front.get(DOSSIERS + "/" + id).json().getJsonArray("zaakinformatieobjecten").size();
        if (shown != BulkLoad.MANY_DOCUMENTS) {
            throw new IllegalStateException("The dossier shows " + shown + " documents");
        }
        return new Case("500 documents: the dossier", (user, turn) -> {
            if (!front.get(DOSSIERS + "/" + id).text().contains(id)) {
                throw new IllegalStateException("Another dossier than " + id);
            }
        }, "same row", bare.read("dos_dossier", List.of(id)));
    }

    private Case documents() throws IOException, SQLException {
        String path = "/zaken/api/v1/zaakinformatieobjecten?zaak=" + base + DOSSIERS + "/" + BulkLoad.dossierId(1);
        List<JsonObject> all = front.getAll(path).getValuesAs(JsonObject.class);
        if (all.size() != BulkLoad.MANY_DOCUMENTS) {
            throw new IllegalStateException(path + ": " + all.size() + " documents");
        }
        List<String> ids = all.stream().map(d -> d.getString("uuid")).toList();
        String last = ids.get(ids.size() - 1);
        return new Case("500 documents: their list", (user, turn) -> {
            if (!front.get(path).text().contains(last)) {
                throw new IllegalStateException(path + " lacks " + last);
            }
        }, "same rows", bare.read("dos_part", ids));
    }

    private Load.Act create() {
        String today = LocalDate.now(ZoneId.of("Europe/Brussels")).toString();
        return (user, turn) -> {
            City.Type type = city.types().get(City.READABLE + ThreadLocalRandom.current().nextInt(City.TYPES - City.READABLE));
            writer.created(DOSSIERS, City.dossier(base, type, today));
            created.incrementAndGet();
        };
    }

    private Load.Act health() {
        return (user, turn) -> front.get("/health/live");
    }

    private long since() throws SQLException {
        StringBuilder types = new StringBuilder();
        city.types().subList(0, City.READABLE).forEach(t -> types.append(types.isEmpty() ? "" : ",").append("X'")
                .append(t.type().replace("-", "")).append("'"));
        try (Connection connection = database.connect(); Statement statement = connection.createStatement(); ResultSet count = statement.executeQuery(
                "SELECT COUNT(*) FROM dos_dossier WHERE start_date >= '" + SINCE + "' AND type IN (" + types + ")")) {
            count.next();
            return count.getLong(1);
        }
    }
}
