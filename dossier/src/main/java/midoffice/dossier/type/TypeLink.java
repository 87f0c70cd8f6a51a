package midoffice.dossier.type;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import midoffice.crm.api.common.Ids;
import midoffice.crm.api.common.persistence.UuidConverter;
import midoffice.dossier.api.register.ResourceKind;

/** A relation from one type to another. */
@Entity
@Table(name = "dos_type_link")
class TypeLink {

    @Id
    @Convert(converter = UuidConverter.class)
    @Column(name = "id")
    private UUID id;
    @Convert(converter = UuidConverter.class)
    @Column(name = "owner")
    private UUID owner;
    @Enumerated(EnumType.STRING)
    @Column(name = "owner_kind")
    private ResourceKind ownerKind;
    @Convert(converter = UuidConverter.class)
    @Column(name = "target")
    private UUID target;
    @Enumerated(EnumType.STRING)
    @Column(name = "target_kind")
    private ResourceKind targetKind;
    @Column(name = "place")
    private int place;

    protected TypeLink() {
    }

    TypeLink(ResourceKind ownerKind, UUID owner, ResourceKind targetKind, UUID target, int place) {
        this.id = Ids.next();
        this.ownerKind = ownerKind;
        this.owner = owner;
        this.targetKind = targetKind;
        this.target = target;
        this.place = place;
    }
}
