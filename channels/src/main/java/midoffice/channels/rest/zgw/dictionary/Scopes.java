package midoffice.channels.rest.zgw.dictionary;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import midoffice.dossier.api.register.Permission;

/** The standard's scopes and the permissions they stand for. */
public final class Scopes {

    private static final Map<String, Permission> ALL = new LinkedHashMap<>();

    static {
        ALL.put("catalogi.lezen", Permission.TYPES_READ);
        ALL.put("catalogi.schrijven", Permission.TYPES_WRITE);
        ALL.put("catalogi.geforceerd-schrijven", Permission.TYPES_FORCE_WRITE);
        ALL.put("catalogi.geforceerd-verwijderen", Permission.TYPES_FORCE_DELETE);
        ALL.put("zaken.lezen", Permission.DOSSIERS_READ);
        ALL.put("zaken.aanmaken", Permission.DOSSIERS_CREATE);
        ALL.put("zaken.bijwerken", Permission.DOSSIERS_UPDATE);
        ALL.put("zaken.geforceerd-bijwerken", Permission.DOSSIERS_FORCE_UPDATE);
        ALL.put("zaken.verwijderen", Permission.DOSSIERS_DELETE);
        ALL.put("zaken.statussen.toevoegen", Permission.DOSSIERS_ADD_STATUS);
        ALL.put("zaken.heropenen", Permission.DOSSIERS_REOPEN);
        ALL.put("documenten.lezen", Permission.DOCUMENTS_READ);
        ALL.put("documenten.aanmaken", Permission.DOCUMENTS_CREATE);
        ALL.put("documenten.bijwerken", Permission.DOCUMENTS_UPDATE);
        ALL.put("documenten.geforceerd-bijwerken", Permission.DOCUMENTS_FORCE_UPDATE);
        ALL.put("documenten.verwijderen", Permission.DOCUMENTS_DELETE);
        ALL.put("documenten.lock", Permission.DOCUMENTS_LOCK);
        ALL.put("documenten.geforceerd-unlock", Permission.DOCUMENTS_FORCE_UNLOCK);
        ALL.put("besluiten.lezen", Permission.DECISIONS_READ);
        ALL.put("besluiten.aanmaken", Permission.DECISIONS_CREATE);
        ALL.put("besluiten.bijwerken", Permission.DECISIONS_UPDATE);
        ALL.put("besluiten.verwijderen", Permission.DECISIONS_DELETE);
        ALL.put("audittrails.lezen", Permission.AUDIT_READ);
        ALL.put("notificaties.consumeren", Permission.NOTIFICATIONS_CONSUME);
        ALL.put("notificaties.publiceren", Permission.NOTIFICATIONS_PUBLISH);
        ALL.put("autorisaties.lezen", Permission.AUTHORISATIONS_READ);
        ALL.put("autorisaties.bijwerken", Permission.AUTHORISATIONS_WRITE);
    }

    private Scopes() {
    }

    public static Optional<Permission> permission(String scope) {
        return Optional.ofNullable(ALL.get(scope));
    }

    public static String scope(Permission permission) {
        return ALL.entrySet().stream().filter(e -> e.getValue() == permission).map(Map.Entry::getKey).findFirst().orElseThrow();
    }
}
