/**
 * Search by the words of citizens. Every published product is one Lucene document in memory; the index is made anew from the database when
 * something was published or retracted, and swapped in one step. Compounds and synonyms are two small text files a city can replace.
 */
package midoffice.catalogue.search;
