package midoffice.channels.rest.zgw.dictionary;

import java.util.Set;
import midoffice.dossier.api.register.Permission;

/**
 * An operation of a resource.
 *
 * @param subPath     what follows the resource's path, empty for the resource itself
 * @param permissions one of these is needed; empty where the standard asks for none
 * @param scopes      the same in the standard's words
 * @param body        name of the schema of the request's body
 * @param answer      name of the schema of the answer, {@code binary} for content
 */
public record WireOperation(String method, String subPath, String id, Set<Permission> permissions, Set<String> scopes, String body,
        String answer) {
}
