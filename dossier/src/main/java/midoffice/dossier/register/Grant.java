package midoffice.dossier.register;

import java.util.Set;
import java.util.UUID;
import midoffice.dossier.api.register.Component;
import midoffice.dossier.api.register.Confidentiality;
import midoffice.dossier.api.register.Permission;

/**
 * Permissions given to an application.
 *
 * @param type    type they are limited to, null for every type
 * @param highest highest confidentiality they are limited to, null for every level
 */
public record Grant(Component component, Set<Permission> permissions, UUID type, Confidentiality highest) {

    public Grant {
        permissions = Set.copyOf(permissions);
    }
}
