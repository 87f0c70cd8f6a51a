/** What every SOAP door shares behind the servlet: no document types, nothing half understood, faults that say whose mistake it is. */
package midoffice.channels.soap.guard;
