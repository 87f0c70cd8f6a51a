package midoffice.crm.kbo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import midoffice.crm.api.EnterpriseView;
import midoffice.crm.api.EnterpriseView.Activity;
import midoffice.crm.api.EnterpriseView.BranchView;
import midoffice.crm.api.EnterpriseView.Coded;
import midoffice.crm.api.EnterpriseView.ContactPoint;
import midoffice.crm.api.EnterpriseView.EstablishmentView;
import midoffice.crm.api.EnterpriseView.Name;
import midoffice.crm.api.EnterpriseView.PostalAddress;

/** Reads what belongs to a number out of one set of tables. Not for two threads: it remembers what codes mean. */
final class EnterpriseRepository {

    /** Codes of languages in the file of names. */
    private static final Map<String, String> LANGUAGES = Map.of("1", "fr", "2", "nl", "3", "de", "4", "en");

    private final Connection connection;
    private final String set;
    private final Map<String, Coded> meanings = new LinkedHashMap<>();

    EnterpriseRepository(Connection connection, MirrorState state) {
        this.connection = connection;
        this.set = state.readSet();
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    Optional<EnterpriseView> enterprise(long number) throws SQLException {
        List<String[]> found = rows("SELECT status, situation, kind, form, form_cac, start_date FROM " + table(KboTable.ENTERPRISE) + " WHERE number = ?",
                row -> new String[] {row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6)}, number);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String[] e = found.get(0);
        List<Long> places = rows("SELECT number FROM " + table(KboTable.ESTABLISHMENT) + " WHERE enterprise = ? ORDER BY number LIMIT "
                + EnterpriseView.MOST_ESTABLISHMENTS, row -> row.getLong(1), number);
        long count = places.size() < EnterpriseView.MOST_ESTABLISHMENTS ? places.size()
                : rows("SELECT COUNT(*) FROM " + table(KboTable.ESTABLISHMENT) + " WHERE enterprise = ?", row -> row.getLong(1), number).get(0);
        return Optional.of(new EnterpriseView(KboNumbers.digits(number), meaning("Status", e[0]), meaning("JuridicalSituation", e[1]),
                meaning("TypeOfEnterprise", e[2]), meaning("JuridicalForm", e[3]), meaning("JuridicalForm", e[4]),
                e[5] == null ? null : LocalDate.parse(e[5]), names(List.of(number)).getOrDefault(number, List.of()),
                addresses(List.of(number)).getOrDefault(number, List.of()), contacts(List.of(number)).getOrDefault(number, List.of()),
                activities(List.of(number)).getOrDefault(number, List.of()), establishments(places), count, branches(number)));
    }

    Optional<EstablishmentView> establishment(long number) throws SQLException {
        return establishments(List.of(number)).stream().findFirst();
    }

    private List<EstablishmentView> establishments(List<Long> numbers) throws SQLException {
        if (numbers.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Name>> names = names(numbers);
        Map<Long, List<PostalAddress>> addresses = addresses(numbers);
        Map<Long, List<ContactPoint>> contacts = contacts(numbers);
        Map<Long, List<Activity>> activities = activities(numbers);
        return rows("SELECT number, enterprise, start_date FROM " + table(KboTable.ESTABLISHMENT) + " WHERE number IN (" + marks(numbers)
                + ") ORDER BY number", row -> {
                    long number = row.getLong(1);
                    return new EstablishmentView(KboNumbers.digits(number), KboNumbers.digits(row.getLong(2)), row.getObject(3, LocalDate.class),
                            names.getOrDefault(number, List.of()), addresses.getOrDefault(number, List.of()),
                            contacts.getOrDefault(number, List.of()), activities.getOrDefault(number, List.of()));
                }, numbers.toArray());
    }

    private List<BranchView> branches(long enterprise) throws SQLException {
        Map<Long, LocalDate> starts = new LinkedHashMap<>();
        rows("SELECT number, start_date FROM " + table(KboTable.BRANCH) + " WHERE enterprise = ? ORDER BY number LIMIT "
                + EnterpriseView.MOST_ESTABLISHMENTS, row -> starts.put(row.getLong(1), row.getObject(2, LocalDate.class)), enterprise);
        if (starts.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Name>> names = names(starts.keySet());
        Map<Long, List<PostalAddress>> addresses = addresses(starts.keySet());
        return starts.keySet().stream().map(number -> new BranchView(KboNumbers.digits(number), starts.get(number),
                names.getOrDefault(number, List.of()), addresses.getOrDefault(number, List.of()))).toList();
    }

    private Map<Long, List<Name>> names(Collection<Long> entities) throws SQLException {
        return byEntity("SELECT entity, name, language, kind FROM " + table(KboTable.DENOMINATION) + " WHERE entity IN (" + marks(entities)
                + ") ORDER BY entity, kind, language, name", entities,
                row -> new Name(row.getString(2), LANGUAGES.getOrDefault(row.getString(3), ""), meaning("TypeOfDenomination", row.getString(4))));
    }

    private Map<Long, List<PostalAddress>> addresses(Collection<Long> entities) throws SQLException {
        return byEntity("SELECT entity, kind, street_nl, street_fr, house_number, box, zip, municipality_nl, municipality_fr, country_nl, country_fr, extra,"
                + " struck_off FROM " + table(KboTable.ADDRESS) + " WHERE entity IN (" + marks(entities) + ") ORDER BY entity, kind", entities,
                row -> new PostalAddress(meaning("TypeOfAddress", row.getString(2)), text(row, 3), text(row, 4), text(row, 5), text(row, 6), text(row, 7),
                        text(row, 8), text(row, 9), text(row, 10), text(row, 11), text(row, 12), row.getObject(13, LocalDate.class)));
    }

    private Map<Long, List<ContactPoint>> contacts(Collection<Long> entities) throws SQLException {
        return byEntity("SELECT entity, type, value FROM " + table(KboTable.CONTACT) + " WHERE entity IN (" + marks(entities)
                + ") ORDER BY entity, type, value", entities, row -> new ContactPoint(meaning("ContactType", row.getString(2)), row.getString(3)));
    }

    private Map<Long, List<Activity>> activities(Collection<Long> entities) throws SQLException {
        return byEntity("SELECT entity, version, code, activity_group, classification FROM " + table(KboTable.ACTIVITY) + " WHERE entity IN ("
                + marks(entities) + ") ORDER BY entity, version DESC, FIELD(classification, 'MAIN', 'SECO'), code", entities,
                row -> new Activity(row.getString(2), meaning("Nace" + row.getString(2), row.getString(3)),
                        meaning("ActivityGroup", row.getString(4)), meaning("Classification", row.getString(5))));
    }

    private <T> Map<Long, List<T>> byEntity(String sql, Collection<Long> entities, Reader<T> reader) throws SQLException {
        Map<Long, List<T>> found = new LinkedHashMap<>();
        rows(sql, row -> found.computeIfAbsent(row.getLong(1), e -> new ArrayList<>()).add(reader.read(row)), entities.toArray());
        return found;
    }

    private Coded meaning(String category, String code) throws SQLException {
        if (code == null) {
            return new Coded(null, Map.of());
        }
        Coded known = meanings.get(category + ' ' + code);
        if (known == null) {
            Map<String, String> texts = new LinkedHashMap<>();
            rows("SELECT LOWER(language), description FROM " + table(KboTable.CODE) + " WHERE category = ? AND code = ?",
                    row -> texts.put(row.getString(1), row.getString(2)), category, code);
            known = new Coded(code, texts);
            meanings.put(category + ' ' + code, known);
        }
        return known;
    }

    private <T> List<T> rows(String sql, Reader<T> reader, Object... parameters) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
            return rows;
        }
    }

    private String table(KboTable table) {
        return table.sqlName(set);
    }

    private static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    private static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
