/**
 * The register spoken as the open ZGW standard of VNG Realisatie: six APIs, each a REST application of its own. This door translates, by the
 * dictionary, and decides nothing; clients prove who they are with a JWT that they signed with their secret.
 */
package midoffice.channels.rest.zgw;
