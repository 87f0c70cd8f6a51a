package midoffice.crm.kbo;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import midoffice.crm.api.EnterpriseRegister.Hit;
import midoffice.crm.api.EnterpriseRegister.Hits;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.PageRequest;

/**
 * Searches one set of tables. The longest word leads: its index gives the rows in the order in which they are shown, and the other conditions are
 * looked up for each by key; so a page costs what it shows, and not what is found.
 */
final class EnterpriseSearchRepository {

    private final Connection connection;
    private final String words;
    private final String addresses;
    private final String names;

    EnterpriseSearchRepository(Connection connection, MirrorState state) {
        this.connection = connection;
        this.words = KboTable.sqlName(state.readSet(), KboTable.WORDS);
        this.addresses = KboTable.ADDRESS.sqlName(state.readSet());
        this.names = KboTable.DENOMINATION.sqlName(state.readSet());
    }

    /** The place of a row in the list. @param word empty when only a postcode was asked for */
    private record Cursor(String word, long entity) {

        static Cursor parse(String text) {
            try {
                String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
                int split = plain.indexOf('/');
                return new Cursor(plain.substring(split + 1), Long.parseLong(plain.substring(0, split)));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw KboFaults.of("cursor-invalid", "after", e);
            }
        }

        String text() {
            return Base64.getUrlEncoder().withoutPadding().encodeToString((entity + "/" + word).getBytes(StandardCharsets.UTF_8));
        }
    }

    private record Question(String sql, List<Object> parameters) {
    }

    /** @param wanted words as {@link NameWords} makes them @param postcode null for anywhere */
    Hits search(List<String> wanted, String postcode, PageRequest page) throws SQLException {
        List<String> ordered = wanted.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
        Cursor after = page.after() == null ? null : Cursor.parse(page.after());
        Question rows = ordered.isEmpty() ? byPostcode(postcode, after) : byWords(ordered, postcode, after);
        List<Cursor> found = read(rows, page.size() + 1);
        boolean last = found.size() <= page.size();
        List<Cursor> shown = last ? found : found.subList(0, page.size());
        int count = count(ordered.isEmpty() ? byPostcode(postcode, null) : byWords(ordered, postcode, null));
        List<Hit> hits = new ArrayList<>();
        for (Cursor hit : shown) {
            hits.add(hit(hit.entity()));
        }
        return new Hits(hits, Math.min(count, Hits.MOST_COUNTED), count > Hits.MOST_COUNTED, last ? null : shown.get(shown.size() - 1).text());
    }

    private Question byWords(List<String> ordered, String postcode, Cursor after) {
        String leader = ordered.get(0);
        StringBuilder sql = new StringBuilder("SELECT w.word, w.entity FROM ").append(words).append(" w WHERE w.word >= ? AND w.word < ?");
        List<Object> parameters = new ArrayList<>(List.of(after == null ? leader : after.word(), behind(leader)));
        if (after != null) {
            sql.append(" AND (w.word > ? OR w.entity > ?)");
            parameters.addAll(List.of(after.word(), after.entity()));
        }
        // whoever has two words with that beginning is shown with the first of them
        sql.append(" AND NOT EXISTS (SELECT 1 FROM ").append(words).append(" p WHERE p.entity = w.entity AND p.word >= ? AND p.word < w.word)");
        parameters.add(leader);
        for (String word : ordered.subList(1, ordered.size())) {
            sql.append(" AND EXISTS (SELECT 1 FROM ").append(words).append(" o WHERE o.entity = w.entity AND o.word >= ? AND o.word < ?)");
            parameters.addAll(List.of(word, behind(word)));
        }
        if (postcode != null) {
            sql.append(" AND EXISTS (SELECT 1 FROM ").append(addresses).append(" a WHERE a.entity = w.entity AND a.zip = ?)");
            parameters.add(postcode);
        }
        return new Question(sql.append(" ORDER BY w.word, w.entity").toString(), parameters);
    }

    private Question byPostcode(String postcode, Cursor after) {
        List<Object> parameters = new ArrayList<>(List.of(postcode));
        if (after != null) {
            parameters.add(after.entity());
        }
        return new Question("SELECT '', a.entity FROM " + addresses + " a WHERE a.zip = ?" + (after == null ? "" : " AND a.entity > ?")
                + " GROUP BY a.entity ORDER BY a.entity", parameters);
    }

    /** @return the first text behind all that begin with the word; words have letters and digits only, compared by code point */
    private static String behind(String word) {
        return word + "\uFFFF";
    }

    private List<Cursor> read(Question question, int most) throws SQLException {
        try (PreparedStatement select = prepare(question.sql() + " LIMIT " + most, question.parameters()); ResultSet row = select.executeQuery()) {
            List<Cursor> found = new ArrayList<>();
            while (row.next()) {
                found.add(new Cursor(row.getString(1), row.getLong(2)));
            }
            return found;
        }
    }

    private int count(Question question) throws SQLException {
        String sql = "SELECT COUNT(*) FROM (" + question.sql() + " LIMIT " + (Hits.MOST_COUNTED + 1) + ") found";
        try (PreparedStatement select = prepare(sql, question.parameters()); ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private Hit hit(long entity) throws SQLException {
        String name = "";
        try (PreparedStatement select = prepare("SELECT name FROM " + names + " WHERE entity = ? ORDER BY kind, FIELD(language, '1', '2') DESC, name LIMIT 1",
                List.of(entity)); ResultSet row = select.executeQuery()) {
            name = row.next() ? row.getString(1) : "";
        }
        try (PreparedStatement select = prepare("SELECT COALESCE(zip, ''), COALESCE(municipality_nl, municipality_fr, '') FROM " + addresses
                + " WHERE entity = ? ORDER BY struck_off IS NOT NULL, kind DESC LIMIT 1", List.of(entity)); ResultSet row = select.executeQuery()) {
            boolean known = row.next();
            return new Hit(KboNumbers.digits(entity), name, known ? row.getString(1) : "", known ? row.getString(2) : "", KboNumbers.isEnterprise(entity));
        }
    }

    private PreparedStatement prepare(String sql, List<Object> parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        return statement;
    }
}
