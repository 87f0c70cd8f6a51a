/**
 * Applications of suppliers and departments and what was given to them: permissions per part of the register, per type and up to a
 * confidentiality. Their secrets are not here; doors check those.
 */
package midoffice.dossier.authorisation;
