package midoffice.channels.authentic;

import java.time.LocalDate;
import java.util.function.Consumer;
import midoffice.crm.api.spi.SourceFailure;
import midoffice.crm.api.spi.SourceRequest;

/**
 * RegistreerInschrijving and RegistreerUitschrijving: tells the repertory whose changes the city wants to hear of. Version 02.01 takes any key; persons are also
 * taken by 02.00, and are taken off by it, because that is the version MAGDA documents for them.
 */
final class Registrations {

    static final String PERSON = "PERS";
    static final String ENTERPRISE = "OND";

    private static final String DONE = "1";
    private static final String DONE_BEFORE = "40143";

    private final MagdaClient magda;

    Registrations(MagdaClient magda) {
        this.magda = magda;
    }

    /** @throws SourceFailure when it was not taken */
    void register(String type, String number, LocalDate from, SourceRequest why) {
        boolean old = type.equals(PERSON) && magda.settings().personOnly();
        requireDone(magda.ask(old ? MagdaService.REGISTER_PERSON : MagdaService.REGISTER, why,
                subject("Inschrijving", old ? null : type, number, from)));
    }

    /** @throws SourceFailure when it was not taken */
    void unregister(String type, String number, SourceRequest why) {
        boolean person = type.equals(PERSON);
        requireDone(magda.ask(person ? MagdaService.UNREGISTER_PERSON : MagdaService.UNREGISTER, why,
                subject("Uitschrijving", person ? null : type, number, null)));
    }

    /** @param type null for the layout that knows persons only */
    private Consumer<Branch> subject(String element, String type, String number, LocalDate from) {
        return content -> {
            Branch subject = content.child(element).leaf("Identificatie", magda.settings().senderId()).leaf("Hoedanigheid", magda.settings().capacity());
            if (type == null) {
                subject.leaf("INSZ", number);
            } else {
                subject.child("BetrokkenSubject").leaf("Type", type).child("Subjecten").child("Subject").leaf("Type", type).leaf("Sleutel", number);
            }
            // Of enterprises MAGDA refuses a period (30034).
            if (from != null && !ENTERPRISE.equals(type)) {
                subject.child("Periode").leaf("Begin", from.toString());
            }
        };
    }

    private static void requireDone(Reply reply) {
        String result = reply.content().map(content -> content.text("Resultaat")).orElse(null);
        boolean before = reply.remarks().stream().anyMatch(remark -> remark.code().equals(DONE_BEFORE));
        if (!DONE.equals(result) && !before) {
            throw new SourceFailure("source-refused", false, "The repertory of the source did not take the registration.", null);
        }
    }
}
