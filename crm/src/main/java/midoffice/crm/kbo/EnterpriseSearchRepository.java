package midoffice.crm.kbo;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import midoffice.crm.api.EnterpriseRegister.Hit;
import midoffice.crm.api.EnterpriseRegister.Hits;
import midoffice.crm.api.common.PageRequest;

/**
 * Searches one set of tables. The rarest word leads: its index gives the rows in the order in which they are shown, and the other conditions are
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

    /**
     * The place of a row in the list.
     *
     * @param leader the word that leads, which stays the same from page to page; empty when only a postcode was asked for
     * @param word   the word of the row that begins with it
     */
    private record Cursor(String leader, String word, long entity) {

        static Cursor parse(String text) {
            try {
                String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
                String[] parts = plain.split("/", -1);
                return new Cursor(parts[1], parts[2], Long.parseLong(parts[0]));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw KboFaults.of("cursor-invalid", "after", e);
            }
        }

        String text() {
            return Base64.getUrlEncoder().withoutPadding().encodeToString((entity + "/" + leader + "/" + word).getBytes(StandardCharsets.UTF_8));
        }
    }

    private record Question(String sql, List<Object> parameters) {
    }

    /** @param wanted words as {@link NameWords} makes them @param postcode null for anywhere */
    Hits search(List<String> wanted, String postcode, PageRequest page) throws SQLException {
        Cursor after = page.after() == null ? null : Cursor.parse(page.after());
        String leader = leader(wanted, after);
        List<Cursor> found = read(leader, question(wanted, leader, postcode, after), page.size() + 1);
        boolean last = found.size() <= page.size();
        List<Cursor> shown = last ? found : found.subList(0, page.size());
        int count = count(question(wanted, leader, postcode, null));
        return new Hits(hits(shown), Math.min(count, Hits.MOST_COUNTED), count > Hits.MOST_COUNTED, last ? null : shown.get(shown.size() - 1).text());
    }

    /** @return the word that begins the fewest; of those that begin many the longest */
    private String leader(List<String> wanted, Cursor after) throws SQLException {
        if (wanted.size() < 2) {
            return wanted.isEmpty() ? "" : wanted.get(0);
        }
        if (after != null && wanted.contains(after.leader())) {
            return after.leader();
        }
        String best = null;
        int fewest = Integer.MAX_VALUE;
        for (String word : wanted.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList()) {
            int begins = count(new Question("SELECT w.entity FROM " + words + " w WHERE w.word >= ? AND w.word < ?", List.of(word, behind(word))));
            if (begins < fewest) {
                best = word;
                fewest = begins;
            }
        }
        return best;
    }

    private Question question(List<String> wanted, String leader, String postcode, Cursor after) {
        return wanted.isEmpty() ? byPostcode(postcode, after) : byWords(wanted, leader, postcode, after);
    }

    private Question byWords(List<String> wanted, String leader, String postcode, Cursor after) {
        StringBuilder sql = new StringBuilder("SELECT w.word, w.entity FROM ").append(words).append(" w WHERE w.word >= ? AND w.word < ?");
        List<Object> parameters = new ArrayList<>(List.of(after == null ? leader : after.word(), behind(leader)));
        if (after != null) {
            sql.append(" AND (w.word > ? OR w.entity > ?)");
            parameters.addAll(List.of(after.word(), after.entity()));
        }
        // whoever has two words with that beginning is shown with the first of them
        sql.append(" AND NOT EXISTS (SELECT 1 FROM ").append(words).append(" p WHERE p.entity = w.entity AND p.word >= ? AND p.word < w.word)");
        parameters.add(leader);
        for (String word : wanted) {
            if (!word.equals(leader)) {
                sql.append(" AND EXISTS (SELECT 1 FROM ").append(words).append(" o WHERE o.entity = w.entity AND o.word >= ? AND o.word < ?)");
                parameters.addAll(List.of(word, behind(word)));
            }
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
        return word + Character.toString(Character.MAX_CODE_POINT);
    }

    private List<Cursor> read(String leader, Question question, int most) throws SQLException {
        try (PreparedStatement select = prepare(question.sql() + " LIMIT " + most, question.parameters()); ResultSet row = select.executeQuery()) {
            List<Cursor> found = new ArrayList<>();
            while (row.next()) {
                found.add(new Cursor(leader, row.getString(1), row.getLong(2)));
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

    /** The first name and address of each, in two statements. */
    private List<Hit> hits(List<Cursor> shown) throws SQLException {
        if (shown.isEmpty()) {
            return List.of();
        }
        List<Object> entities = shown.stream().<Object>map(Cursor::entity).toList();
        String in = " WHERE entity IN (" + String.join(", ", Collections.nCopies(entities.size(), "?")) + ") ORDER BY entity, ";
        Map<Long, String> name = new HashMap<>();
        try (PreparedStatement select = prepare("SELECT entity, name FROM " + names + in + "kind, FIELD(language, '1', '2') DESC, name", entities);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                name.putIfAbsent(row.getLong(1), row.getString(2));
            }
        }
        Map<Long, String[]> place = new HashMap<>();
        try (PreparedStatement select = prepare("SELECT entity, COALESCE(zip, ''), COALESCE(municipality_nl, municipality_fr, '') FROM " + addresses + in
                + "struck_off IS NOT NULL, kind DESC", entities); ResultSet row = select.executeQuery()) {
            while (row.next()) {
                place.putIfAbsent(row.getLong(1), new String[] {row.getString(2), row.getString(3)});
            }
        }
        String[] nowhere = {"", ""};
        return shown.stream().map(Cursor::entity).map(entity -> new Hit(KboNumbers.digits(entity), name.getOrDefault(entity, ""),
                place.getOrDefault(entity, nowhere)[0], place.getOrDefault(entity, nowhere)[1], KboNumbers.isEnterprise(entity))).toList();
    }

    private PreparedStatement prepare(String sql, List<Object> parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        return statement;
    }
}
