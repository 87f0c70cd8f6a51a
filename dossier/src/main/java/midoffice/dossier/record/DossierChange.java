package midoffice.dossier.record;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import midoffice.dossier.api.register.ArchiveNomination;
import midoffice.dossier.api.register.ArchiveStatus;
import midoffice.dossier.api.register.Confidentiality;
import midoffice.dossier.api.register.DossierRegister.Facts;
import midoffice.dossier.api.register.DossierRegister.Related;

/** Facts of a dossier with some of them replaced. */
final class DossierChange {

    private DossierChange() {
    }

    /** With what archiving needs. */
    static Facts archived(Facts f, ArchiveNomination nomination, LocalDate actionDate, LocalDate retentionStart) {
        return new Facts(f.identification(), f.sourceOrganisation(), f.description(), f.explanation(), f.type(), f.registrationDate(),
                f.responsibleOrganisation(), f.startDate(), f.plannedEndDate(), f.deadline(), f.publicationDate(), f.channel(), f.products(),
                f.confidentiality(), f.paymentStatus(), f.lastPaidAt(), f.geometry(), f.extension(), f.suspension(), f.selectionListClass(),
                f.parent(), f.relatedDossiers(), f.marks(), nomination, f.archiveStatus(), actionDate, f.commissioningOrganisation(),
                f.processObjectNature(), retentionStart, f.processObject());
    }

    /** With the class of the selection list that the result belongs to. */
    static Facts classified(Facts f, String selectionListClass) {
        return new Facts(f.identification(), f.sourceOrganisation(), f.description(), f.explanation(), f.type(), f.registrationDate(),
                f.responsibleOrganisation(), f.startDate(), f.plannedEndDate(), f.deadline(), f.publicationDate(), f.channel(), f.products(),
                f.confidentiality(), f.paymentStatus(), f.lastPaidAt(), f.geometry(), f.extension(), f.suspension(), selectionListClass,
                f.parent(), f.relatedDossiers(), f.marks(), f.archiveNomination(), f.archiveStatus(), f.archiveActionDate(),
                f.commissioningOrganisation(), f.processObjectNature(), f.retentionStartDate(), f.processObject());
    }

    /** With another archive status and day of action. */
    static Facts archiving(Facts f, ArchiveStatus status, LocalDate actionDate) {
        return new Facts(f.identification(), f.sourceOrganisation(), f.description(), f.explanation(), f.type(), f.registrationDate(),
                f.responsibleOrganisation(), f.startDate(), f.plannedEndDate(), f.deadline(), f.publicationDate(), f.channel(), f.products(),
                f.confidentiality(), f.paymentStatus(), f.lastPaidAt(), f.geometry(), f.extension(), f.suspension(), f.selectionListClass(),
                f.parent(), f.relatedDossiers(), f.marks(), f.archiveNomination(), status, actionDate, f.commissioningOrganisation(),
                f.processObjectNature(), f.retentionStartDate(), f.processObject());
    }

    /** With other related dossiers. */
    static Facts related(Facts f, List<Related> others) {
        return new Facts(f.identification(), f.sourceOrganisation(), f.description(), f.explanation(), f.type(), f.registrationDate(),
                f.responsibleOrganisation(), f.startDate(), f.plannedEndDate(), f.deadline(), f.publicationDate(), f.channel(), f.products(),
                f.confidentiality(), f.paymentStatus(), f.lastPaidAt(), f.geometry(), f.extension(), f.suspension(), f.selectionListClass(),
                f.parent(), others, f.marks(), f.archiveNomination(), f.archiveStatus(), f.archiveActionDate(),
                f.commissioningOrganisation(), f.processObjectNature(), f.retentionStartDate(), f.processObject());
    }

    /** With other terms. */
    static Facts termed(Facts f, LocalDate planned, LocalDate deadline) {
        return new Facts(f.identification(), f.sourceOrganisation(), f.description(), f.explanation(), f.type(), f.registrationDate(),
                f.responsibleOrganisation(), f.startDate(), planned, deadline, f.publicationDate(), f.channel(), f.products(),
                f.confidentiality(), f.paymentStatus(), f.lastPaidAt(), f.geometry(), f.extension(), f.suspension(), f.selectionListClass(),
                f.parent(), f.relatedDossiers(), f.marks(), f.archiveNomination(), f.archiveStatus(), f.archiveActionDate(),
                f.commissioningOrganisation(), f.processObjectNature(), f.retentionStartDate(), f.processObject());
    }

    /** Of another version of its type, with the terms that follow. */
    static Facts retyped(Facts f, UUID type, LocalDate planned, LocalDate deadline, String selectionListClass) {
        return new Facts(f.identification(), f.sourceOrganisation(), f.description(), f.explanation(), type, f.registrationDate(),
                f.responsibleOrganisation(), f.startDate(), planned, deadline, f.publicationDate(), f.channel(), f.products(),
                f.confidentiality(), f.paymentStatus(), f.lastPaidAt(), f.geometry(), f.extension(), f.suspension(), selectionListClass,
                f.parent(), f.relatedDossiers(), f.marks(), f.archiveNomination(), f.archiveStatus(), f.archiveActionDate(),
                f.commissioningOrganisation(), f.processObjectNature(), f.retentionStartDate(), f.processObject());
    }

    /** With what is known when the client did not say it. */
    static Facts completed(Facts f, String identification, LocalDate registered, Confidentiality confidentiality, ArchiveStatus status) {
        return new Facts(identification, f.sourceOrganisation(), f.description(), f.explanation(), f.type(), registered,
                f.responsibleOrganisation(), f.startDate(), f.plannedEndDate(), f.deadline(), f.publicationDate(), f.channel(), f.products(),
                confidentiality, f.paymentStatus(),
                f.paymentStatus() == midoffice.dossier.api.register.PaymentStatus.NOT_APPLICABLE ? null : f.lastPaidAt(), f.geometry(),
                f.extension(), f.suspension(), f.selectionListClass(), f.parent(), f.relatedDossiers(), f.marks(), f.archiveNomination(),
                status, f.archiveActionDate(), f.commissioningOrganisation(), f.processObjectNature(), f.retentionStartDate(),
                f.processObject());
    }
}
