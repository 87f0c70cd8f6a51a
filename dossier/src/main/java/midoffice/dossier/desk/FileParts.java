package midoffice.dossier.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import midoffice.crm.api.access.Caller;
import midoffice.dossier.api.register.Criteria;
import midoffice.dossier.api.register.Criteria.Criterion;
import midoffice.dossier.api.register.Criteria.Operator;
import midoffice.dossier.api.register.DecisionRegister;
import midoffice.dossier.api.register.DocumentRegister;
import midoffice.dossier.api.register.DossierDocumentRegister;
import midoffice.dossier.api.register.DossierNoteRegister;
import midoffice.dossier.api.register.DossierObjectRegister;
import midoffice.dossier.api.register.DossierPropertyRegister;
import midoffice.dossier.api.register.DossierRegister;
import midoffice.dossier.api.register.DossierTypeRegister.DossierTypeView;
import midoffice.dossier.api.register.ResultRegister;
import midoffice.dossier.api.register.RoleRegister;
import midoffice.dossier.api.register.StatusRegister;
import midoffice.dossier.api.register.StatusTypeRegister.StatusTypeView;
import midoffice.dossier.api.staff.DossierFile.Choice;
import midoffice.dossier.api.staff.DossierFile.Choices;
import midoffice.dossier.api.staff.DossierFile.DecisionLine;
import midoffice.dossier.api.staff.DossierFile.DocumentLine;
import midoffice.dossier.api.staff.DossierFile.Kin;
import midoffice.dossier.api.staff.DossierFile.NoteLine;
import midoffice.dossier.api.staff.DossierFile.ObjectLine;
import midoffice.dossier.api.staff.DossierFile.RelatedLine;
import midoffice.dossier.api.staff.DossierFile.RoleLine;
import midoffice.dossier.api.staff.DossierFile.StatusLine;
import midoffice.dossier.api.staff.DossierFile.ValueLine;
import midoffice.dossier.api.staff.DossierWorkList.Row;
import midoffice.dossier.register.Reach;
import midoffice.dossier.type.TypeBook;

/** Reads what hangs on a dossier from its registers; a kind is one query, two for documents. */
@ApplicationScoped
class FileParts {

    /** A dossier with more than this many parts of one kind shows the first of them. */
    private static final int MOST = 500;

    @Inject
    private StatusRegister statuses;
    @Inject
    private ResultRegister results;
    @Inject
    private RoleRegister roles;
    @Inject
    private DossierDocumentRegister uses;
    @Inject
    private DocumentRegister documents;
    @Inject
    private DecisionRegister decisions;
    @Inject
    private DossierNoteRegister notes;
    @Inject
    private DossierPropertyRegister properties;
    @Inject
    private DossierObjectRegister objects;
    @Inject
    private FileRepository files;
    @Inject
    private ListRows rows;
    @Inject
    private TypeWords words;
    @Inject
    private TypeBook types;

    List<StatusLine> statuses(Caller official, UUID dossier, TypeWords.TypeRef type) {
        return statuses.list(official, of(dossier)).rows().stream()
                .map(s -> new StatusLine(s.setAt(), words.statusName(type, null, s.statusType()), s.explanation(), null))
                .sorted(Comparator.comparing(StatusLine::at).reversed()).toList();
    }

    /** @return what it ended with, null while it has no result */
    String result(Caller official, DossierRegister.View dossier) {
        return dossier.result() == null ? null : types.resultType(results.read(official, dossier.result()).resultType())
                .map(t -> t.description()).orElse(null);
    }

    List<RoleLine> roles(Caller official, UUID dossier) {
        return roles.list(official, of(dossier)).rows().stream().map(r -> new RoleLine(r.id(), r.genericDescription(), r.description(),
                PartyNames.name(r), PartyNames.number(r), r.explanation())).toList();
    }

    List<DocumentLine> documents(Caller official, UUID dossier) {
        List<DossierDocumentRegister.View> related = uses.list(official, of(dossier)).rows();
        if (related.isEmpty()) {
            return List.of();
        }
        Map<UUID, DocumentRegister.View> known = new HashMap<>();
        documents.list(official, new Criteria(List.of(new Criterion("uuid", Operator.IN, related.stream()
                .map(DossierDocumentRegister.View::document).toList())), List.of(), 1, MOST)).rows().forEach(d -> known.put(d.id(), d));
        List<DocumentLine> lines = new ArrayList<>();
        for (DossierDocumentRegister.View use : related) {
            DocumentRegister.View d = known.get(use.document());
            if (d != null) {
                lines.add(new DocumentLine(d.id(), use.id(), use.title() == null || use.title().isBlank() ? d.title() : use.title(),
                        types.documentType(d.documentType()).map(t -> t.description()).orElse(null), d.fileName(), d.fileSize(),
                        use.registrationDate(), d.version(), d.content() != null, Boolean.TRUE.equals(d.locked()), d.author()));
            }
        }
        return lines;
    }

    List<DecisionLine> decisions(Caller official, UUID dossier) {
        return decisions.list(official, of(dossier)).rows().stream().map(d -> new DecisionLine(d.id(), d.identification(),
                types.decisionType(d.decisionType()).map(t -> t.description()).orElse(null), d.date(), d.effectiveDate(), d.expiryDate(),
                d.explanation())).toList();
    }

    List<NoteLine> notes(Caller official, UUID dossier) {
        return notes.list(official, of(dossier)).rows().stream()
                .map(n -> new NoteLine(n.id(), n.subject(), n.text(), n.createdBy(), n.createdAt())).toList();
    }

    List<ValueLine> properties(Caller official, UUID dossier) {
        return properties.list(official, of(dossier)).rows().stream().map(p -> new ValueLine(p.name(), p.value())).toList();
    }

    List<ObjectLine> objects(Caller official, UUID dossier) {
        return objects.list(official, of(dossier)).rows().stream().map(o -> new ObjectLine(
                o.objectType() == null ? null : o.objectType().name(), PartyNames.object(o))).toList();
    }

    List<RelatedLine> related(DossierRegister.View dossier, Reach reach) {
        List<RelatedLine> lines = new ArrayList<>();
        if (dossier.parent() != null) {
            lines.add(new RelatedLine(dossier.parent(), null, Kin.PARENT, null, null));
        }
        dossier.children().forEach(child -> lines.add(new RelatedLine(child, null, Kin.CHILD, null, null)));
        dossier.relatedDossiers().forEach(other -> lines.add(new RelatedLine(other.dossier(), other.relation(), Kin.RELATED, null, null)));
        Map<UUID, Row> known = new HashMap<>();
        rows.of(files.byIds(lines.stream().map(RelatedLine::id).distinct().toList(), reach)).forEach(r -> known.put(r.id().value(), r));
        return lines.stream().map(l -> Optional.ofNullable(known.get(l.id()))
                .map(r -> new RelatedLine(l.id(), l.relation(), l.kin(), r.number(), r.type())).orElse(l)).toList();
    }

    /** What its type lets choose from; a dossier without a type of the register has no choices. */
    Choices choices(UUID type) {
        Optional<DossierTypeView> known = type == null ? Optional.empty() : types.dossierType(type);
        if (known.isEmpty()) {
            return new Choices(List.of(), null, List.of(), List.of(), List.of(), false, false);
        }
        List<StatusTypeView> all = types.statusTypesOf(type);
        return new Choices(all.stream().filter(s -> !Boolean.TRUE.equals(s.endStatus())).map(s -> new Choice(s.id(), s.description())).toList(),
                all.stream().filter(s -> Boolean.TRUE.equals(s.endStatus())).map(StatusTypeView::id).findFirst().orElse(null),
                types.resultTypesOf(type).stream().map(r -> new Choice(r.id(), r.description())).toList(),
                types.roleTypesOf(type).stream().map(r -> new Choice(r.id(), r.description())).toList(),
                types.dossierDocumentTypes(type).stream().map(d -> types.documentType(d.documentType())).flatMap(Optional::stream)
                        .map(d -> new Choice(d.id(), d.description())).distinct().toList(),
                Boolean.TRUE.equals(known.get().suspensionAllowed()), Boolean.TRUE.equals(known.get().extensionAllowed()));
    }

    private static Criteria of(UUID dossier) {
        return Criteria.where("dossier", dossier, MOST);
    }
}
