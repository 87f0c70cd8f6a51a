/**
 * What all entries of the register have in common, for the features that hold them: a row with its version and its facts
 * ({@link midoffice.dossier.register.Registered}), the same steps for adding, changing and removing
 * ({@link midoffice.dossier.register.Shelf}), rights as a part of every query ({@link midoffice.dossier.register.Reach}), the audit trail and
 * the event that tells the house ({@link midoffice.dossier.register.Trail}).
 */
package midoffice.dossier.register;
