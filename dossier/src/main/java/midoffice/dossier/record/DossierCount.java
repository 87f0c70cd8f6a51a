package midoffice.dossier.record;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import midoffice.crm.api.common.persistence.UuidConverter;

/**
 * A part of how many dossiers of one type and confidentiality there are: the number is the sum of all shards. Read here, written by
 * {@link DossierCountRepository} in SQL.
 */
@Entity
@Table(name = "dos_dossier_count")
@IdClass(DossierCount.Key.class)
class DossierCount {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "type")
    private UUID type;
    @Id
    @Column(name = "level")
    private int level;
    @Id
    @Column(name = "shard")
    private int shard;
    @Column(name = "dossiers")
    private long dossiers;

    protected DossierCount() {
    }

    /** The three columns of the key. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private UUID type;
        private int level;
        private int shard;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.type.equals(type) && key.level == level && key.shard == shard;
        }

        @Override
        public int hashCode() {
            return type.hashCode() * 31 + level * 17 + shard;
        }
    }
}
