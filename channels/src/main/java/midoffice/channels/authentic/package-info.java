/**
 * The authentic sources over the wire: persons and enterprises by the SOAP services of MAGDA (the exchange platform of the Flemish government), addresses by
 * the REST interface of the Flemish address register. {@code crm} sees them only as {@link midoffice.crm.api.spi.AuthenticSource},
 * {@link midoffice.crm.api.spi.OrganisationSearch} and {@link midoffice.crm.api.spi.AddressRegister}.
 *
 * <p>A call goes {@link midoffice.channels.authentic.MagdaClient} (question, signature, patience, answer) → {@link midoffice.channels.authentic.HttpCalls}
 * (limits of time and size). What an answer means is in one class for each service: {@link midoffice.channels.authentic.PersonReading},
 * {@link midoffice.channels.authentic.EnterpriseReading}, {@link midoffice.channels.authentic.NoticeReading}.
 */
package midoffice.channels.authentic;
