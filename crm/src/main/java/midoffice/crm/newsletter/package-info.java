/**
 * Newsletters of departments: consent and its proof ({@link midoffice.crm.newsletter.KeepSubscriptions}), issues and whom they are for
 * ({@link midoffice.crm.newsletter.KeepNewsletters}, {@link midoffice.crm.newsletter.Audience}), and who was sent one
 * ({@link midoffice.crm.newsletter.CarryNewsletters}). There is no list of subscribers beside the consents.
 */
package midoffice.crm.newsletter;
