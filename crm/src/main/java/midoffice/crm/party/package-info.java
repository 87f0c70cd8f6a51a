/**
 * The metadata store of persons and organisations. A party is known by one number; each attribute keeps one value per source, and the
 * value of the best source is the one that counts.
 */
package midoffice.crm.party;
