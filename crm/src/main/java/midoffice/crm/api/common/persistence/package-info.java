/**
 * The one technical corner of the common api: column converters that every module's persistence unit lists, so that a UUID is stored the
 * same way in every table.
 */
package midoffice.crm.api.common.persistence;
