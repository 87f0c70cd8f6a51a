/**
 * The identity door: who sits behind a request. {@link midoffice.channels.identity.LoginMechanism} decorates the server's OpenID Connect
 * mechanism and chooses by path and configuration: suppliers by Basic or Bearer, people by the session that a login left behind.
 * {@link midoffice.channels.identity.Doorkeeper} keeps the closed doors closed, and {@link midoffice.channels.identity.CurrentCaller}
 * tells every other door who is asking. Roles and units always come from {@code crm}, never from a token.
 * <p>
 * One identity provider serves citizens and staff. A second one would be a second definition of the same kind beside {@code
 * IdentitySettings}, with a mechanism class of its own: Jakarta Security 4 (EE 11) allows several and picks by qualifier; until then the
 * decorator would delegate by the path that a login starts from ({@code /login} or {@code /login/staff}) to an own code flow. Nothing
 * behind the session record would change.
 */
package midoffice.channels.identity;
