package midoffice.channels.mail;

/** A rendered message: the same words as plain text and as HTML. */
record MailText(String subject, String text, String html) {
}
