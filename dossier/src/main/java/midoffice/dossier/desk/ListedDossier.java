package midoffice.dossier.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Columns of a dossier as the work list reads them: a class with a public constructor, as the query language wants. */
public record ListedDossier(UUID id, long version, String number, String typeKey, Integer typeVersion, UUID type, UUID product, UUID applicant,
        String applicantName, String status, UUID statusType, String handler, LocalDate start, LocalDate target, LocalDate deadline,
        LocalDate endDate, Instant closed, String unit, int level, LocalDate suspendedSince) {
}
