package midoffice.channels.authentic.standin;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.List;

/** Somebody in the stand-in's register of persons. Changes by what happens to him or her. */
final class Resident {

    static final String SINCE = "2015-01-01";

    final String number;
    String familyName;
    final List<String> givenNames;
    final String sex;
    final String birthDate;
    final String birthPlace;
    final String nationality;
    String civilStatusCode;
    String civilStatus;
    String civilStatusSince;
    String deathDate;
    String newNumber;
    final String partner;
    final List<String> children;
    final List<String> abroad;
    final String country;
    Home home;

    /** @param since first day at that address */
    record Home(String street, String houseNumber, String box, String postcode, String municipality, String since) {

        static Home of(JsonObject json, String since) {
            return new Home(json.getString("street"), json.getString("houseNumber"), json.getString("box", null), json.getString("postcode", "9099"),
                    json.getString("municipality", "Waterlinde"), since);
        }
    }

    Resident(JsonObject json) {
        number = json.getString("insz");
        familyName = json.getString("familyName");
        givenNames = json.containsKey("givenNames") ? texts(json, "givenNames")
                : json.containsKey("givenName") ? List.of(json.getString("givenName")) : List.of();
        boolean woman = Integer.parseInt(number.substring(6, 9)) % 2 == 0;
        sex = json.getString("sex", woman ? "2" : "1");
        birthDate = json.getString("birthDate", "0000-00-00");
        birthPlace = json.getString("birthPlace", "Waterlinde");
        nationality = json.getString("nationality", "Belg");
        civilStatusCode = json.getString("civilStatusCode", null);
        civilStatus = json.getString("civilStatus", null);
        civilStatusSince = json.getString("civilStatusSince", SINCE);
        deathDate = json.getString("deathDate", null);
        newNumber = json.getString("newNumber", null);
        partner = json.getString("partner", null);
        children = texts(json, "children");
        abroad = texts(json, "abroad");
        country = json.getString("country", "FRA");
        home = json.containsKey("address") ? Home.of(json.getJsonObject("address"), json.getString("since", SINCE)) : null;
    }

    private static List<String> texts(JsonObject json, String key) {
        return json.containsKey(key) ? new ArrayList<>(json.getJsonArray(key).getValuesAs(JsonString.class).stream().map(JsonString::getString).toList())
                : List.of();
    }
}
