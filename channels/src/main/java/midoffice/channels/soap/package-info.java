/**
 * The SOAP doors, one servlet under {@code /soap} on a CXF of our own: the server's web service stack differs from server to server. Contracts lie in
 * {@code WEB-INF/wsdl}; code is generated from them, never the other way round. Here: who may knock, how large a message may be, what a fault looks
 * like.
 */
package midoffice.channels.soap;
