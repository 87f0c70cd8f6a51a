package midoffice.dossier.search;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import midoffice.crm.api.common.persistence.UuidConverter;

/** The words of one entry of a dossier: of the dossier itself, a role, a note, a document. */
@Entity
@Table(name = "dos_search")
class SearchText {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "entry")
    private UUID entry;
    @Convert(converter = UuidConverter.class)
    @Column(name = "dossier")
    private UUID dossier;
    @Column(name = "words")
    private String words;

    protected SearchText() {
    }

    UUID entry() {
        return entry;
    }

    UUID dossier() {
        return dossier;
    }

    String words() {
        return words;
    }
}
