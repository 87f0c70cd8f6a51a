package midoffice.dossier.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import midoffice.crm.api.Parties;
import midoffice.crm.api.PersonalDataHolder;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.crm.api.common.Language;
import midoffice.crm.api.common.Page;
import midoffice.crm.api.common.PageRequest;
import midoffice.crm.api.common.PartyId;
import midoffice.dossier.api.Documents;
import midoffice.dossier.api.DossierView;
import midoffice.dossier.api.DossierView.DocumentView;
import midoffice.dossier.api.Dossiers;
import midoffice.dossier.api.Dossiers.DossierRow;

/**
 * Dossiers and unsent forms of a person. A dossier is kept as long as its selection list says (Flemish archives decree of 9 July 2010; GDPR
 * art. 17.3.b and d): an erasure leaves it and names the day, the archive destroys it.
 */
@ApplicationScoped
class DossierData implements PersonalDataHolder {

    private static final int PAGE = 100;

    private final PersonRepository persons;
    private final Dossiers dossiers;
    private final Documents documents;
    private final Parties parties;

    protected DossierData() {
        this(null, null, null, null);
    }

    @Inject
    DossierData(PersonRepository persons, Dossiers dossiers, Documents documents, Parties parties) {
        this.persons = persons;
        this.dossiers = dossiers;
        this.documents = documents;
        this.parties = parties;
    }

    @Override
    public List<Section> tell(Caller system, List<PartyId> party) {
        List<Map<String, String>> own = new ArrayList<>();
        List<Map<String, String>> answers = new ArrayList<>();
        List<Attachment> files = new ArrayList<>();
        String after = null;
        do {
            Page<DossierRow> page = dossiers.ofParty(system, party.get(0), new PageRequest(after, PAGE));
            for (DossierRow row : page.items()) {
                DossierView dossier = dossiers.view(system, row.id());
                own.add(facts(dossier));
                dossier.answers().forEach(answer -> answers.add(record("dossier", dossier.number(), "question", answer.label().in(Language.NL),
                        "answer", answer.value())));
                dossier.documents().forEach(document -> files.add(file(system, dossier, document)));
            }
            after = page.next();
        } while (after != null);
        List<Map<String, String>> unsent = party.stream().flatMap(id -> persons.unsentAnswers(id).stream()).toList();
        List<Map<String, String>> parts = party.stream().flatMap(id -> parts(system, id).stream()).distinct().toList();
        return List.of(new Section("dossiers", own, files), new Section("answers", answers, List.of()), new Section("parts", parts, List.of()),
                new Section("unsent-forms", unsent, List.of()));
    }

    private List<Map<String, String>> parts(Caller system, PartyId id) {
        String number = number(system, id);
        return number == null ? List.of() : persons.parts(number);
    }

    /** @return null for a party without a number */
    private String number(Caller system, PartyId id) {
        try {
            String number = parties.view(system, id).identifier();
            return number.isEmpty() ? null : number;
        } catch (DomainException.NotFound e) {
            return null;
        }
    }

    private static Map<String, String> facts(DossierView dossier) {
        return record("number", dossier.number(), "about", dossier.title().in(Language.NL), "status",
                dossier.statusText() == null ? "" : dossier.statusText().in(Language.NL), "opened", String.valueOf(dossier.opened()), "closed",
                dossier.closed() == null ? "" : dossier.closed().toString(), "result", dossier.result() == null ? "" : dossier.result());
    }

    private Attachment file(Caller system, DossierView dossier, DocumentView document) {
        return new Attachment(dossier.number() + "/" + document.fileName(), () -> documents.open(system, document.id()).stream());
    }

    private static Map<String, String> record(String... namesAndValues) {
        Map<String, String> record = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            record.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return record;
    }

    @Override
    public List<Fate> erase(Caller system, List<PartyId> party) {
        List<Fate> fates = new ArrayList<>();
        fates.add(Fate.erased("unsent-forms", party.stream().mapToLong(persons::eraseUnsent).sum()));
        for (PartyId id : party) {
            PersonRepository.Held held = persons.dossiers(id, number(system, id));
            fates.add(Fate.kept("dossiers", held.open(), "dossier-open", null));
            fates.add(Fate.kept("dossiers", held.all() - held.open(), "retention", held.last()));
        }
        return fates;
    }
}
