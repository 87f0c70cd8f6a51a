package midoffice.dossier.archive;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** METS files of an E-ARK SIP 2.2.0 (CSIP and SIP requirements of the DILCIS Board): one for the package, one for its representation. */
final class Mets {

    static final String VERSION = "2.2.0";
    private static final String PROFILE = "https://earksip.dilcis.eu/profile/E-ARK-SIP-v2-2-0.xml";

    private final String city;
    private final String organisation;
    private final Instant now;

    /** @param city who submits @param organisation number of that organisation */
    Mets(String city, String organisation, Instant now) {
        this.city = city;
        this.organisation = organisation;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Descriptive or preservation metadata. @param type word of METS, with {@code other} when it is {@code OTHER} */
    record Metadata(SipFile file, String type, String other) {
    }

    /** The METS of the package. @param representation METS of the representation, by its path from the package @param representationName its name */
    byte[] ofPackage(String id, String label, List<Metadata> descriptive, List<Metadata> preservation, SipFile representation,
            String representationName) {
        String group = uuid();
        return mets(id, label, descriptive, preservation, x -> x
                .element("fileGrp", g -> file(g, representation), "ID", group, "USE", "Representations/" + representationName,
                        "csip:CONTENTINFORMATIONTYPE", "MIXED"),
                x -> x.element("div", d -> d.empty("mptr", "LOCTYPE", "URL", "xlink:type", "simple", "xlink:href", representation.path(),
                        "xlink:title", group), "ID", uuid(), "LABEL", "Representations/" + representationName));
    }

    /** The METS of the representation. */
    byte[] ofRepresentation(String name, List<Metadata> preservation, List<SipFile> files) {
        String group = uuid();
        return mets(name, name, List.of(), preservation,
                x -> x.element("fileGrp", g -> files.forEach(f -> file(g, f)), "ID", group, "USE", "Data"),
                x -> x.element("div", d -> d.empty("fptr", "FILEID", group), "ID", uuid(), "LABEL", "Data"));
    }

    private byte[] mets(String id, String label, List<Metadata> descriptive, List<Metadata> preservation,
            java.util.function.Consumer<Xml> groups, java.util.function.Consumer<Xml> divisions) {
        List<String> descriptiveIds = descriptive.stream().map(m -> uuid()).toList();
        List<String> preservationIds = preservation.stream().map(m -> uuid()).toList();
        return Xml.document(xml -> xml.element("mets", x -> {
            header(x);
            for (int i = 0; i < descriptive.size(); i++) {
                Metadata metadata = descriptive.get(i);
                x.element("dmdSec", d -> reference(d, metadata), "ID", descriptiveIds.get(i), "CREATED", now.toString(), "STATUS", "CURRENT");
            }
            if (!preservation.isEmpty()) {
                x.element("amdSec", a -> {
                    for (int i = 0; i < preservation.size(); i++) {
                        Metadata metadata = preservation.get(i);
                        a.element("digiprovMD", d -> reference(d, metadata), "ID", preservationIds.get(i), "CREATED", now.toString(), "STATUS",
                                "CURRENT");
                    }
                });
            }
            x.element("fileSec", groups, "ID", uuid());
            x.element("structMap", s -> s.element("div", d -> {
                d.empty("div", "ID", uuid(), "LABEL", "Metadata", "DMDID", joined(descriptiveIds), "ADMID", joined(preservationIds));
                divisions.accept(d);
            }, "ID", uuid(), "LABEL", id), "ID", uuid(), "TYPE", "PHYSICAL", "LABEL", "CSIP");
        }, "xmlns", "http://www.loc.gov/METS/", "xmlns:xlink", "http://www.w3.org/1999/xlink", "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance", "xmlns:csip", "https://DILCIS.eu/XML/METS/CSIPExtensionMETS", "xmlns:sip",
                "https://DILCIS.eu/XML/METS/SIPExtensionMETS", "xsi:schemaLocation",
                "http://www.loc.gov/METS/ http://www.loc.gov/standards/mets/mets.xsd", "OBJID", id, "LABEL", label, "TYPE", "Other",
                "csip:OTHERTYPE", "Dossier", "csip:CONTENTINFORMATIONTYPE", "MIXED", "PROFILE", PROFILE));
    }

    private void header(Xml x) {
        x.element("metsHdr", h -> {
            agent(h, "CREATOR", "OTHER", "SOFTWARE", "Mid office", "0.1.0", "SOFTWARE VERSION");
            agent(h, "CREATOR", "ORGANIZATION", null, city, organisation, "IDENTIFICATIONCODE");
            agent(h, "ARCHIVIST", "ORGANIZATION", null, city, organisation, "IDENTIFICATIONCODE");
        }, "CREATEDATE", now.toString(), "LASTMODDATE", now.toString(), "RECORDSTATUS", "NEW", "csip:OAISPACKAGETYPE", "SIP");
    }

    private static void agent(Xml x, String role, String type, String otherType, String name, String note, String noteType) {
        x.element("agent", a -> a.text("name", name).text("note", note, "csip:NOTETYPE", noteType), "ROLE", role, "TYPE", type, "OTHERTYPE",
                otherType);
    }

    private static void reference(Xml x, Metadata metadata) {
        SipFile file = metadata.file();
        x.empty("mdRef", "ID", file.id(), "LOCTYPE", "URL", "MDTYPE", metadata.type(), "OTHERMDTYPE", metadata.other(), "MIMETYPE",
                file.mediaType(), "SIZE", String.valueOf(file.size()), "CREATED", at(file), "CHECKSUM", file.sha256(), "CHECKSUMTYPE", "SHA-256",
                "xlink:type", "simple", "xlink:href", file.path());
    }

    private static void file(Xml x, SipFile file) {
        x.element("file", f -> f.empty("FLocat", "LOCTYPE", "URL", "xlink:type", "simple", "xlink:href", file.path()), "ID", file.id(),
                "MIMETYPE", file.mediaType(), "SIZE", String.valueOf(file.size()), "CREATED", at(file), "CHECKSUM", file.sha256(),
                "CHECKSUMTYPE", "SHA-256");
    }

    private static String at(SipFile file) {
        return file.created().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String joined(List<String> ids) {
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    private static String uuid() {
        return "uuid-" + UUID.randomUUID();
    }
}
