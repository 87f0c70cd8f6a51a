package midoffice.crm.match.engine;

import java.util.HashMap;
import java.util.Map;

/** Short and foreign forms of first names that are common in Belgium, with the name they stand for. */
final class Nicknames {

    private static final Map<String, String> FULL = new HashMap<>();

    static {
        for (String line : new String[] {"jozef jef jos joseph", "johannes jan johan hans jean john", "franciscus frans francis sus cis francois",
            "petrus peter piet pieter pierre", "wilhelmus willem wim willy guillaume", "ludovicus lode luc ludo louis", "karel charles carl", "hendrik henri rik",
            "jacobus jaak jacques jakob", "philippe filip filips philip", "guido guy", "marc mark marcus", "antoon anton toon antoine tony", "alfons fons alphonse",
            "leopold pol leo leon", "gustaaf staf gust gustave", "edward ward eduard edouard", "christiaan chris christian", "stefaan steven stefan stephane",
            "robert bob rob", "maria mia ria marie mieke", "elisabeth els liesbeth lies lisbeth betty elise", "catharina katrien karin kaat catherine trien",
            "johanna jo jeanne anneke hanna", "margaretha greet griet margriet marguerite", "christina christine kristien kristin tine", "anna an anne annie",
            "helena leen lena helene", "martine tina", "godelieve lieve veerle", "magdalena magda madeleine", "paulus paul pol", "michael michel michiel",
            "alexander alex sander xander", "thomas tom", "nicolaas nico klaas nicolas", "laurentius laurens laurent", "benjamin ben", "matthias mathias matthijs"}) {
            String[] names = line.split(" ");
            for (String name : names) {
                FULL.putIfAbsent(name, names[0]);
            }
        }
    }

    private Nicknames() {
    }

    /** @return the name it stands for, itself when it is no short form that is known */
    static String fullName(String givenName) {
        return FULL.getOrDefault(givenName, givenName);
    }
}
