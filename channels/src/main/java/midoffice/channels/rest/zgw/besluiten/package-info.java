/** Decisions and the documents in which they are recorded (ZGW: Besluiten API). */
package midoffice.channels.rest.zgw.besluiten;
