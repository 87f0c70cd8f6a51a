package midoffice.channels.rest.zgw;

import java.util.EnumMap;
import java.util.Map;
import midoffice.channels.rest.zgw.dictionary.Dictionary;
import midoffice.channels.rest.zgw.dictionary.WireResource;
import midoffice.dossier.api.register.ResourceKind;

/** Under which resource of the standard each kind of entry goes. */
public final class Kinds {

    private static final Map<ResourceKind, String> KEYS = new EnumMap<>(ResourceKind.class);

    static {
        KEYS.put(ResourceKind.CATALOGUE, "catalogi/catalogussen");
        KEYS.put(ResourceKind.DOSSIER_TYPE, "catalogi/zaaktypen");
        KEYS.put(ResourceKind.STATUS_TYPE, "catalogi/statustypen");
        KEYS.put(ResourceKind.RESULT_TYPE, "catalogi/resultaattypen");
        KEYS.put(ResourceKind.ROLE_TYPE, "catalogi/roltypen");
        KEYS.put(ResourceKind.PROPERTY_TYPE, "catalogi/eigenschappen");
        KEYS.put(ResourceKind.DOCUMENT_TYPE, "catalogi/informatieobjecttypen");
        KEYS.put(ResourceKind.DOSSIER_DOCUMENT_TYPE, "catalogi/zaaktype-informatieobjecttypen");
        KEYS.put(ResourceKind.DECISION_TYPE, "catalogi/besluittypen");
        KEYS.put(ResourceKind.OBJECT_TYPE, "catalogi/zaakobjecttypen");
        KEYS.put(ResourceKind.DOSSIER, "zaken/zaken");
        KEYS.put(ResourceKind.STATUS, "zaken/statussen");
        KEYS.put(ResourceKind.RESULT, "zaken/resultaten");
        KEYS.put(ResourceKind.ROLE, "zaken/rollen");
        KEYS.put(ResourceKind.DOSSIER_OBJECT, "zaken/zaakobjecten");
        KEYS.put(ResourceKind.DOSSIER_PROPERTY, "zaken/zaken/{zaak_uuid}/zaakeigenschappen");
        KEYS.put(ResourceKind.DOSSIER_DOCUMENT, "zaken/zaakinformatieobjecten");
        KEYS.put(ResourceKind.DOSSIER_DECISION, "zaken/zaken/{zaak_uuid}/besluiten");
        KEYS.put(ResourceKind.DOSSIER_CONTACT, "zaken/zaakcontactmomenten");
        KEYS.put(ResourceKind.DOSSIER_REQUEST, "zaken/zaakverzoeken");
        KEYS.put(ResourceKind.CUSTOMER_CONTACT, "zaken/klantcontacten");
        KEYS.put(ResourceKind.DOSSIER_NOTE, "zaken/zaaknotities");
        KEYS.put(ResourceKind.DOCUMENT, "documenten/enkelvoudiginformatieobjecten");
        KEYS.put(ResourceKind.DOCUMENT_PART, "documenten/bestandsdelen");
        KEYS.put(ResourceKind.USAGE_RIGHTS, "documenten/gebruiksrechten");
        KEYS.put(ResourceKind.DOCUMENT_USE, "documenten/objectinformatieobjecten");
        KEYS.put(ResourceKind.DISPATCH, "documenten/verzendingen");
        KEYS.put(ResourceKind.DECISION, "besluiten/besluiten");
        KEYS.put(ResourceKind.DECISION_DOCUMENT, "besluiten/besluitinformatieobjecten");
        KEYS.put(ResourceKind.APPLICATION, "autorisaties/applicaties");
        KEYS.put(ResourceKind.CHANNEL, "notificaties/kanaal");
        KEYS.put(ResourceKind.SUBSCRIPTION, "notificaties/abonnement");
    }

    private Kinds() {
    }

    public static WireResource resource(ResourceKind kind) {
        return Dictionary.resource(KEYS.get(kind));
    }

    /** @return name by which the standard calls one such entry in audit trails and notifications, for example {@code zaakeigenschap} */
    public static String word(ResourceKind kind) {
        String plural = resource(kind).shortName();
        return switch (kind) {
            case DOSSIER -> "zaak";
            case DOSSIER_DECISION -> "zaakbesluit";
            case CATALOGUE -> "catalogus";
            case STATUS -> "status";
            case ROLE -> "rol";
            case RESULT -> "resultaat";
            case DOSSIER_NOTE -> "zaaknotitie";
            case PROPERTY_TYPE -> "eigenschap";
            case DOSSIER_PROPERTY -> "zaakeigenschap";
            case DOCUMENT_PART -> "bestandsdeel";
            case DISPATCH -> "verzending";
            case APPLICATION -> "applicatie";
            case USAGE_RIGHTS, CHANNEL, SUBSCRIPTION -> plural;
            case DOSSIER_CONTACT -> "zaakcontactmoment";
            case DOSSIER_REQUEST -> "zaakverzoek";
            default -> plural.substring(0, plural.length() - 2);
        };
    }
}
