/**
 * The words of the ZGW standard (VNG Realisatie) beside the words of this house, as data: for each of its six APIs one file that says which
 * resources and operations there are, which fields with which limits, and how each is called here. Reading bodies, writing answers, query
 * parameters, links and the OpenAPI document all follow these files.
 */
package midoffice.channels.rest.zgw.dictionary;
