/**
 * Who is asking, what that allows, and what was read. Every use case of every module takes a {@link midoffice.crm.api.access.Caller} as its
 * first argument: there is no request scope in timers and engine threads, and a rule that needs the asker should say so in its signature.
 */
package midoffice.crm.api.access;
