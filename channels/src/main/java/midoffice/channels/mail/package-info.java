/**
 * The mail door: what is to be told to a party goes out as e-mail, in plain words, with a link to My page. It observes what was asked for
 * ({@code MessageRequested}) and what happened to reports, leaves a message in the outbox and sends when its turn comes. Somebody without an e-mail
 * address that works gets a note in the history, so that a letter can follow.
 *
 * <p>Texts stand in {@code i18n/mail_*.properties}: {@code <template>.subject} and {@code <template>.text}, paragraphs separated by an empty line.
 */
package midoffice.channels.mail;
