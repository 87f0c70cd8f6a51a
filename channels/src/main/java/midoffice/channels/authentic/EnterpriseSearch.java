package midoffice.channels.authentic;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import midoffice.crm.api.PartyAttributes;
import midoffice.crm.api.common.EnterpriseNumber;
import midoffice.crm.api.spi.OrganisationSearch.Found;
import midoffice.crm.api.spi.SourceRecord;

/** ZoekOnderneming 02.00: active enterprises by a part of their name. */
final class EnterpriseSearch {

    private static final int MOST = 99;

    private EnterpriseSearch() {
    }

    static Consumer<Branch> question(String name, String postcode, int most) {
        return content -> {
            Branch criteria = content.child("Criteria").leaf("Basisgegevens", "1").leaf("Resultaten", "%02d".formatted(Math.min(Math.max(most, 1), MOST)));
            criteria.child("OndernemingOfVestiging").leaf("Code", "1");
            criteria.leaf("StatusKBO", "AC").leaf("Naam", name);
            if (postcode != null) {
                criteria.child("Adres").leaf("GemeentePostCode", postcode);
            }
            criteria.child("Omschrijvingen").leaf("Aanduiding", "1");
            criteria.leaf("ExacteBenaming", "0");
            content.leaf("Taal", "nl");
        };
    }

    /** What has no valid number cannot be chosen, so it is left out. */
    static List<Found> read(Reply reply) {
        return reply.content().stream().flatMap(content -> content.all("Ondernemingen", "Onderneming").stream()).map(EnterpriseReading::read)
                .map(EnterpriseSearch::found).filter(Objects::nonNull).toList();
    }

    private static Found found(SourceRecord record) {
        return EnterpriseNumber.parse(record.identifier()).map(number -> new Found(number.digits(), value(record, PartyAttributes.ORGANISATION_NAME),
                value(record, PartyAttributes.LEGAL_FORM), value(record, PartyAttributes.MUNICIPALITY))).orElse(null);
    }

    private static String value(SourceRecord record, String key) {
        return record.values().stream().filter(value -> value.key().equals(key)).map(SourceRecord.Value::value).findFirst().orElse(null);
    }
}
