package midoffice.dossier.text;

/** Texts that must fit where the standard or a column gives them so much room. */
public final class Texts {

    private Texts() {
    }

    /** @return the text, without what is beyond its longest length */
    public static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
