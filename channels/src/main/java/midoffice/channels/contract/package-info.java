/** The intranet page of the contracts with client systems. */
package midoffice.channels.contract;
