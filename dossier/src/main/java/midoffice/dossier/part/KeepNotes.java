package midoffice.dossier.part;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import midoffice.crm.api.common.Violation;
import midoffice.dossier.api.register.DossierNoteRegister;
import midoffice.dossier.api.register.ResourceKind;
import midoffice.dossier.record.DossierAccess;
import midoffice.dossier.record.DossierAccess.DossierGist;
import midoffice.dossier.register.Rights;
import midoffice.dossier.register.Trail;

/** Keeps notes; a final one stays as it is. */
@ApplicationScoped
class KeepNotes extends PartShelf<DossierNote, DossierNoteRegister.Facts, DossierNoteRegister.View> implements DossierNoteRegister {

    protected KeepNotes() {
    }

    @Inject
    KeepNotes(DossierNoteRepository rows, DossierAccess access, Rights rights, Trail trail, Clock clock) {
        super(ResourceKind.DOSSIER_NOTE, rows, access, rights, trail, clock);
    }

    @Override
    protected UUID dossierOf(Facts facts) {
        return facts.dossier();
    }

    @Override
    protected DossierNote row(UUID dossier, Instant now) {
        return new DossierNote(dossier, now);
    }

    @Override
    protected void check(Facts facts, DossierGist dossier, DossierNote row, List<Violation> found) {
        if (row != null && row.told(Facts.class).status() == NoteStatus.FINAL) {
            found.add(new Violation("", "wijzigen-niet-toegelaten", "A final note stays as it is"));
        }
    }

    @Override
    protected void fill(DossierNote row, Facts facts, Instant now) {
        NoteType type = facts.noteType() == null ? NoteType.INTERNAL : facts.noteType();
        NoteStatus status = facts.status() == null ? NoteStatus.DRAFT : facts.status();
        row.about(null, facts.createdBy(), type.name(), now);
        row.say(new Facts(facts.subject(), facts.text(), facts.createdBy(), type, status, facts.dossier()));
    }

    @Override
    protected View view(DossierNote row) {
        return row.view(Map.of("createdAt", row.registered(), "modifiedAt", row.moment()), View.class);
    }
}
