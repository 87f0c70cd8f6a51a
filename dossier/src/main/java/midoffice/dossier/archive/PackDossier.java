package midoffice.dossier.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.crm.api.common.DomainException;
import midoffice.dossier.api.DossierId;
import midoffice.dossier.api.DossierView.DocumentView;
import midoffice.dossier.api.register.AuditTrail;
import midoffice.dossier.api.register.AuditTrail.Trace;
import midoffice.dossier.api.register.Criteria;
import midoffice.dossier.api.register.DecisionDocumentRegister;
import midoffice.dossier.api.register.DecisionRegister;
import midoffice.dossier.api.register.DossierDocumentRegister;
import midoffice.dossier.api.register.DossierRegister;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.archive.Mets.Metadata;
import midoffice.dossier.archive.PackageTarget.Draft;
import midoffice.dossier.content.ContentReader;
import midoffice.dossier.document.DocumentEditions;
import midoffice.dossier.document.DocumentEditions.Edition;
import midoffice.dossier.document.DossierDocuments;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Packs a dossier for the e-depot as an E-ARK SIP 2.2.0: one ZIP with all versions of all documents as they lie in the store, what happened to
 * the dossier, and the dossier itself as XML. A document whose content is not there, not what was stored, or not found clean is refused, and
 * nothing of the package is left.
 */
@ApplicationScoped
class PackDossier {

    private static final Caller SYSTEM = Caller.system("archive");
    private static final int MANY = 100_000;
    private static final int LONGEST_NAME = 100;
    private static final String REPRESENTATION = "rep1";
    private static final String BELOW = "representations/" + REPRESENTATION + "/";
    private static final String XML = "text/xml";

    private final DossierRegister dossiers;
    private final DossierDocumentRegister relations;
    private final DecisionRegister decisions;
    private final DecisionDocumentRegister records;
    private final DocumentEditions editions;
    private final DossierDocuments ownDocuments;
    private final AuditTrail trail;
    private final ContentReader contents;
    private final DossierXml descriptions;
    private final ArchiveItemRepository items;
    private final PackageTarget target;
    private final Clock clock;
    private final String city;
    private final String organisation;

    protected PackDossier() {
        this(null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    PackDossier(DossierRegister dossiers, DossierDocumentRegister relations, DecisionRegister decisions, DecisionDocumentRegister records,
            DocumentEditions editions, DossierDocuments ownDocuments, AuditTrail trail, ContentReader contents, DossierXml descriptions,
            ArchiveItemRepository items, PackageTarget target, Clock clock,
            @ConfigProperty(name = "midoffice.city.name", defaultValue = "Waterlinde") String city,
            @ConfigProperty(name = "midoffice.types.owner", defaultValue = "000000000") String organisation) {
        this.dossiers = dossiers;
        this.relations = relations;
        this.decisions = decisions;
        this.records = records;
        this.editions = editions;
        this.ownDocuments = ownDocuments;
        this.trail = trail;
        this.contents = contents;
        this.descriptions = descriptions;
        this.items = items;
        this.target = target;
        this.clock = clock;
        this.city = city;
        this.organisation = organisation;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void pack(UUID list, UUID dossier) {
        DossierRegister.View view = dossiers.read(SYSTEM, dossier);
        String id = "uuid-" + dossier;
        try (Draft draft = target.begin(id + ".zip"); SipZip zip = new SipZip(draft.stream(), id)) {
            write(zip, id, view);
            zip.finish();
            draft.complete();
            items.packed(list, dossier, id + ".zip", zip.hash(), clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException("The package of dossier " + view.identification() + " could not be written", e);
        }
    }

    private void write(SipZip zip, String id, DossierRegister.View dossier) throws IOException {
        Instant now = clock.instant();
        Mets mets = new Mets(city, organisation, now);
        Map<UUID, List<Edition>> documents = documents(dossier.id());
        List<SipFile> files = new ArrayList<>();
        int place = 1;
        for (Map.Entry<UUID, List<Edition>> document : documents.entrySet()) {
            for (Edition edition : document.getValue()) {
                if (edition.sha256() != null) {
                    files.add(content(zip, "data/document-" + place + "/version-" + edition.number() + "/", edition.facts().fileName(),
                            edition.mediaType(), edition.sha256(), edition.registered(), document.getKey()));
                }
            }
            requireContent(document.getValue());
            place++;
        }
        for (DocumentView own : ownDocuments.documents(new DossierId(dossier.id()))) {
            files.add(content(zip, "data/document-" + place++ + "/", own.fileName(), own.mediaType(), own.sha256(), own.added(), own.id().value()));
        }
        List<Metadata> fixity = List.of(new Metadata(xml(zip, BELOW, "metadata/preservation/premis.xml", Premis.files(files), now), "PREMIS", null));
        SipFile representation = xml(zip, "", BELOW + "METS.xml", mets.ofRepresentation(REPRESENTATION, fixity, files), now);
        List<Metadata> descriptive = List.of(
                new Metadata(xml(zip, "", "metadata/descriptive/dc.xml", descriptions.dublinCore(dossier, city), now), "DC", null),
                new Metadata(xml(zip, "", "metadata/descriptive/dossier.xml", descriptions.of(dossier, documents), now), "OTHER", "DOSSIER"));
        List<Metadata> events = List.of(new Metadata(xml(zip, "", "metadata/preservation/premis.xml",
                Premis.events(id, traces(dossier.id(), documents)), now), "PREMIS", null));
        xml(zip, "", "METS.xml", mets.ofPackage(id, DossierXml.title(dossier), descriptive, events, representation, REPRESENTATION), now);
    }

    /** Documents of the dossier and of the decisions taken in it, with all their versions. */
    private Map<UUID, List<Edition>> documents(UUID dossier) {
        Map<UUID, List<Edition>> documents = new LinkedHashMap<>();
        relations.list(SYSTEM, Criteria.where("dossier", dossier, MANY)).rows()
                .forEach(r -> documents.computeIfAbsent(r.document(), editions::of));
        decisions.list(SYSTEM, Criteria.where("dossier", dossier, MANY)).rows().forEach(decision -> records
                .list(SYSTEM, Criteria.where("decision", decision.id(), MANY)).rows()
                .forEach(r -> documents.computeIfAbsent(r.document(), editions::of)));
        return documents;
    }

    private List<Trace> traces(UUID dossier, Map<UUID, List<Edition>> documents) {
        List<Trace> traces = new ArrayList<>(trail.of(SYSTEM, ResourceKind.DOSSIER, dossier));
        documents.keySet().forEach(document -> traces.addAll(trail.of(SYSTEM, ResourceKind.DOCUMENT, document)));
        decisions.list(SYSTEM, Criteria.where("dossier", dossier, MANY)).rows()
                .forEach(decision -> traces.addAll(trail.of(SYSTEM, ResourceKind.DECISION, decision.id())));
        return traces;
    }

    /** A document that says to have bytes must have them: an upload that never ended is no document to keep for ever. */
    private static void requireContent(List<Edition> versions) {
        Edition newest = versions.isEmpty() ? null : versions.get(versions.size() - 1);
        if (newest != null && newest.sha256() == null && newest.facts().fileSize() != null && newest.facts().fileSize() > 0) {
            throw new DomainException.Conflict("content-missing", "Document " + newest.facts().identification() + " has no content");
        }
    }

    private SipFile content(SipZip zip, String folder, String name, String mediaType, String sha256, Instant created, UUID document)
            throws IOException {
        SipFile file;
        try (InputStream stream = opened(sha256)) {
            file = zip.add(BELOW, folder + safe(name), name == null ? "" : name, plain(mediaType), created, document.toString(), stream);
        } catch (IOException e) {
            throw damaged(sha256, e);
        }
        if (!file.sha256().equals(sha256)) {
            throw damaged(sha256, null);
        }
        return file;
    }

    private InputStream opened(String sha256) {
        try {
            return contents.open(sha256);
        } catch (UncheckedIOException e) {
            throw damaged(sha256, e);
        }
    }

    private static DomainException.Conflict damaged(String sha256, Exception cause) {
        DomainException.Conflict refusal = new DomainException.Conflict("content-damaged", "Content " + sha256 + " is missing or not what was stored");
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }

    private static SipFile xml(SipZip zip, String folder, String path, byte[] content, Instant now) throws IOException {
        return zip.add(folder, path, path, XML, now, null, new ByteArrayInputStream(content));
    }

    /** A name that is one everywhere; what it was called stands in the metadata. */
    static String safe(String name) {
        String plain = name == null ? "" : name.replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("^\\.+", "_");
        String last = plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
        return last.isEmpty() ? "content" : last;
    }

    private static String plain(String mediaType) {
        return mediaType == null || mediaType.isBlank() ? "application/octet-stream" : mediaType.replaceAll(";.*", "").strip();
    }
}
