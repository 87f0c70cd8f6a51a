/**
 * What a person may ask about his or her own data: all of it in one file, and that it is erased. Every module tells and erases what it keeps
 * ({@link midoffice.crm.api.PersonalDataHolder}); this feature does so for crm itself and brings it together.
 */
package midoffice.crm.privacy;
