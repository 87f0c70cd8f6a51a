/**
 * Brings databases of departments together with the parties of the register: staging of what a department has, matching in three zones, review by a
 * person, link keys; and pairs of parties that may be one. The matching itself is in {@code engine}.
 */
package midoffice.crm.match;
