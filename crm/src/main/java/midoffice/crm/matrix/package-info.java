/**
 * The role matrix of the departments. {@link midoffice.crm.matrix.Sights} tells every feature what a caller may see or change; what is not
 * given is refused.
 */
package midoffice.crm.matrix;
