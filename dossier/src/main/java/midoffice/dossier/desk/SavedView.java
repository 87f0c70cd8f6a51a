package midoffice.dossier.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.api.staff.DossierWorkList;
import midoffice.dossier.api.staff.SavedViews;
import midoffice.dossier.register.FactsJson;

/** A search that a member of staff keeps; the one without a name holds the columns for all other lists. */
@Entity
@Table(name = "dos_saved_view")
class SavedView {

    static final String COLUMNS_ONLY = "";

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;
    @Column(name = "login")
    private String login;
    @Column(name = "name")
    private String name;
    @Column(name = "query")
    private String query;
    @Column(name = "shown")
    private String shown;
    @Column(name = "saved")
    private Instant saved;

    protected SavedView() {
    }

    SavedView(String login, String name) {
        this.id = Ids.next();
        this.login = login;
        this.name = name;
    }

    void keep(DossierWorkList.Query wanted, List<DossierWorkList.Column> columns, Instant now) {
        query = wanted == null ? null : FactsJson.write(wanted);
        shown = columns.stream().map(Enum::name).collect(Collectors.joining(","));
        saved = now;
    }

    UUID id() {
        return id;
    }

    /** Columns that a later version of the product no longer knows are left out. */
    List<DossierWorkList.Column> columns() {
        return Arrays.stream(shown.split(",")).map(DossierWorkList.Column::named).flatMap(Optional::stream).toList();
    }

    SavedViews.View view() {
        return new SavedViews.View(id, name, FactsJson.read(query, DossierWorkList.Query.class), columns());
    }
}
