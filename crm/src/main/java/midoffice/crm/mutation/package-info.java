/**
 * What authentic sources report: notices are kept as they come, worked through one party at a time, and the sources are told who is in use here.
 */
package midoffice.crm.mutation;
