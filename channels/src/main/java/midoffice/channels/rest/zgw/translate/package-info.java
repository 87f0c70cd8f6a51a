/** Between the standard's JSON and the records of the register: bodies, answers, links and query parameters, all by the dictionary. */
package midoffice.channels.rest.zgw.translate;
