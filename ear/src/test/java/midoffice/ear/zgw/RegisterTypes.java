package midoffice.ear.zgw;

/** A published type with two statuses, a role and a result that is disposed of after five years; all are addresses. */
record RegisterTypes(String type, String begin, String end, String result, String role) {

    static RegisterTypes published(RegisterClient client) {
        return published(client, "afgehandeld");
    }

    /** @param start what the term of the archive starts from (afleidingswijze) */
    static RegisterTypes published(RegisterClient client, String start) {
        return published(TypeDrafts.in(client), "{}", "{\"brondatumArchiefprocedure\":{\"afleidingswijze\":\"" + start + "\"}}");
    }

    /**
     * @param type   fields of the dossier type that differ
     * @param result fields of the result that differ
     */
    static RegisterTypes published(TypeDrafts drafts, String type, String result) {
        String made = drafts.dossierType(type).url();
        RegisterTypes types = new RegisterTypes(made, drafts.statusType(made, "Begin", 1).url(), drafts.statusType(made, "Einde", 2).url(),
                drafts.resultType(made, result).url(), drafts.roleType(made).url());
        drafts.publish(made);
        return types;
    }
}
