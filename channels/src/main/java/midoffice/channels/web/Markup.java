package midoffice.channels.web;

/** Text within markup that no template writes. */
public final class Markup {

    private Markup() {
    }

    /** @return the text so that it stands for itself between tags and within quotes */
    public static String text(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
