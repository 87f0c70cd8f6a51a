package midoffice.channels.rest.zgw.dictionary;

import midoffice.dossier.api.register.Criteria.Operator;

/** A query parameter with which a list is narrowed. */
public record WireFilter(String parameter, String field, Operator operator, WireType type) {
}
