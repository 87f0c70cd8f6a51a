/** Translates products to RDF: one small model of triples, written as Turtle and as JSON-LD, in the terms of IPDC-LPDC and of CPSV-AP. */
package midoffice.channels.rest.catalogue.rdf;
