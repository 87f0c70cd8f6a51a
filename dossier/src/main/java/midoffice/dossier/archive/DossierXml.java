package midoffice.dossier.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.register.Criteria;
import midoffice.dossier.api.register.DecisionRegister;
import midoffice.dossier.api.register.DossierNoteRegister;
import midoffice.dossier.api.register.DossierObjectRegister;
import midoffice.dossier.api.register.DossierPropertyRegister;
import midoffice.dossier.api.register.DossierRegister;
import midoffice.dossier.api.register.DossierTypeRegister.DossierTypeView;
import midoffice.dossier.api.register.Entry;
import midoffice.dossier.api.register.Readable;
import midoffice.dossier.api.register.ResultRegister;
import midoffice.dossier.api.register.RoleRegister;
import midoffice.dossier.api.register.StatusRegister;
import midoffice.dossier.document.DocumentEditions.Edition;
import midoffice.dossier.record.DossierBook;
import midoffice.dossier.register.FactsJson;
import midoffice.dossier.type.TypeBook;

/** A dossier as XML for people of a later time: its facts and all that hangs on it, its type and the rule by which it is kept. */
@ApplicationScoped
class DossierXml {

    private static final Caller SYSTEM = Caller.system("archive");
    private static final int MANY = 100_000;

    private final Map<String, Readable<? extends Entry>> parts = new LinkedHashMap<>();
    private final TypeBook types;
    private final DossierBook book;

    protected DossierXml() {
        this.types = null;
        this.book = null;
    }

    @Inject
    DossierXml(StatusRegister statuses, ResultRegister results, RoleRegister roles, DossierPropertyRegister properties,
            DossierObjectRegister objects, DossierNoteRegister notes, DecisionRegister decisions, TypeBook types, DossierBook book) {
        this.types = types;
        this.book = book;
        parts.put("statuses", statuses);
        parts.put("results", results);
        parts.put("roles", roles);
        parts.put("properties", properties);
        parts.put("objects", objects);
        parts.put("notes", notes);
        parts.put("decisions", decisions);
    }

    /** @param documents versions of its documents by identification */
    byte[] of(DossierRegister.View dossier, Map<UUID, List<Edition>> documents) {
        return Xml.document(xml -> xml.element("dossier", x -> {
            x.value("facts", map(dossier));
            types.dossierType(dossier.type()).ifPresent(type -> x.value("type", map(type)));
            parts.forEach((name, register) -> x.value(name,
                    register.list(SYSTEM, Criteria.where("dossier", dossier.id(), MANY)).rows().stream().map(DossierXml::map).toList()));
            x.element("retention", r -> types.resultTypesOf(dossier.type()).stream().filter(t -> isResultOf(dossier.id(), t.id()))
                    .forEach(t -> r.value("rule", map(t))));
            x.value("answers", book.answers(new DossierId(dossier.id())));
            x.element("documents", d -> documents.forEach((id, editions) -> d.element("document", v -> editions.forEach(e -> {
                Map<String, Object> facts = new LinkedHashMap<>(map(e.facts()));
                facts.put("version", e.number());
                facts.put("registered", e.registered());
                facts.put("sha256", e.sha256());
                v.value("edition", facts);
            }), "id", id.toString())));
        }, "xmlns", "urn:midoffice:dossier:1"));
    }

    /** @param documents identifications of its documents */
    byte[] dublinCore(DossierRegister.View dossier, String creator) {
        return Xml.document(xml -> xml.element("oai_dc:dc", x -> {
            x.text("dc:identifier", dossier.identification());
            x.text("dc:title", title(dossier));
            x.text("dc:description", dossier.explanation());
            x.text("dc:creator", creator);
            x.text("dc:type", types.dossierType(dossier.type()).map(DossierTypeView::description).orElse("Dossier"));
            x.text("dc:date", dossier.startDate() + "/" + dossier.endDate());
            x.text("dc:language", "nl");
            x.text("dc:rights", dossier.confidentiality());
        }, "xmlns:oai_dc", "http://www.openarchives.org/OAI/2.0/oai_dc/", "xmlns:dc", "http://purl.org/dc/elements/1.1/"));
    }

    static String title(DossierRegister.View dossier) {
        return dossier.description() == null || dossier.description().isBlank() ? dossier.identification() : dossier.description();
    }

    private boolean isResultOf(UUID dossier, UUID resultType) {
        return ((ResultRegister) parts.get("results")).list(SYSTEM, Criteria.where("dossier", dossier, 1)).rows().stream()
                .anyMatch(r -> r.resultType().equals(resultType));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object record) {
        return FactsJson.convert(record, Map.class);
    }
}
