package midoffice.channels.login;

import midoffice.channels.identity.Door;
import midoffice.channels.identity.SignedIn.Kind;
import midoffice.channels.web.PathParts;

/** Where somebody gets to after logging in. */
final class Landing {

    private static final String MY_PAGE = "/mijn";
    private static final String INTRANET = "/intranet/";

    private Landing() {
    }

    /** @return an address on this site, whatever was asked for */
    static String wanted(String next) {
        String local = PathParts.local(next);
        return Door.plain(local.split("\\?", 2)[0]).startsWith("/log") ? "/" : local;
    }

    /** @return the page asked for when it is one for this kind of visitor, else his or her own first page */
    static String of(Kind kind, String next) {
        String local = wanted(next);
        Door door = door(local);
        String first = kind == Kind.STAFF ? INTRANET : MY_PAGE;
        boolean elsewhere = kind == Kind.STAFF ? local.equals(MY_PAGE) || local.startsWith(MY_PAGE + "/") : door == Door.STAFF;
        return local.equals("/") || elsewhere ? first : local;
    }

    /** Somebody may be both citizen and official; the door one comes by says as whom. */
    static boolean isForCitizens(String next) {
        return door(wanted(next)) == Door.CITIZEN;
    }

    private static Door door(String local) {
        return Door.of(Door.plain(local.split("\\?", 2)[0]));
    }
}
