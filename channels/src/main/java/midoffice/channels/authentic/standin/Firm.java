package midoffice.channels.authentic.standin;

import jakarta.json.JsonObject;
import midoffice.channels.authentic.standin.Resident.Home;

/** An enterprise in the stand-in's register. Changes by what happens to it. */
final class Firm {

    final String number;
    final String legalForm;
    String name;
    Home seat;
    /** Code and words of a legal situation out of the ordinary; null for none. */
    String situationCode;
    String situation;
    String situationSince;
    String stopped;

    Firm(JsonObject json) {
        number = json.getString("enterpriseNumber");
        name = json.getString("name");
        legalForm = json.getString("legalForm", "BV");
        seat = Home.of(json.getJsonObject("address"), Resident.SINCE);
    }
}
