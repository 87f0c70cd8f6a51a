package midoffice.dossier.archive;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import midoffice.dossier.api.register.AuditTrail.Trace;

/** PREMIS 3.0: what happened to a dossier, from its audit trail, and of every file what proves that it is whole. */
final class Premis {

    private static final String[] ROOT = {"xmlns:premis", "http://www.loc.gov/premis/v3", "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation", "http://www.loc.gov/premis/v3 https://www.loc.gov/standards/premis/premis.xsd", "version", "3.0"};

    private Premis() {
    }

    /** @param id of the dossier @param traces its trail and those of its documents */
    static byte[] events(String id, List<Trace> traces) {
        Set<String> agents = new LinkedHashSet<>();
        traces.forEach(t -> agents.add(agent(t)));
        return Xml.document(xml -> xml.element("premis:premis", x -> {
            x.element("premis:object", o -> identifier(o, "object", id), "xsi:type", "premis:intellectualEntity");
            traces.forEach(t -> event(x, id, t));
            agents.forEach(agent -> x.element("premis:agent", a -> {
                identifier(a, "agent", agent);
                a.text("premis:agentName", agent);
            }));
        }, ROOT));
    }

    private static void event(Xml x, String id, Trace trace) {
        x.element("premis:event", e -> {
            identifier(e, "event", trace.id().toString());
            e.text("premis:eventType", switch (trace.action()) {
                case CREATED -> "creation";
                case CHANGED -> "modification";
                case REMOVED -> "deletion";
            });
            e.text("premis:eventDateTime", trace.at());
            e.element("premis:eventDetailInformation",
                    d -> d.text("premis:eventDetail", trace.kind() + " " + trace.entry() + (trace.reason() == null ? "" : ": " + trace.reason())));
            e.element("premis:linkingAgentIdentifier", a -> a.text("premis:linkingAgentIdentifierType", "local")
                    .text("premis:linkingAgentIdentifierValue", agent(trace)));
            e.element("premis:linkingObjectIdentifier", o -> o.text("premis:linkingObjectIdentifierType", "local")
                    .text("premis:linkingObjectIdentifierValue", id));
        });
    }

    private static String agent(Trace trace) {
        return trace.user() == null || trace.user().isEmpty() ? trace.client() : trace.client() + "/" + trace.user();
    }

    static byte[] files(List<SipFile> files) {
        return Xml.document(xml -> xml.element("premis:premis", x -> files.forEach(f -> x.element("premis:object", o -> {
            identifier(o, "object", f.id());
            o.element("premis:objectCharacteristics", c -> {
                c.element("premis:fixity", i -> i.text("premis:messageDigestAlgorithm", "SHA-256").text("premis:messageDigest", f.sha256()));
                c.text("premis:size", f.size());
                c.element("premis:format", i -> i.element("premis:formatDesignation", d -> d.text("premis:formatName", f.mediaType())));
            });
            o.text("premis:originalName", f.name());
        }, "xsi:type", "premis:file")), ROOT));
    }

    private static void identifier(Xml x, String of, String value) {
        x.element("premis:" + of + "Identifier", i -> i.text("premis:" + of + "IdentifierType", "local")
                .text("premis:" + of + "IdentifierValue", value));
    }
}
