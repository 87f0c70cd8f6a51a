package midoffice.crm.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/**
 * How a row of the access log is sealed: SHA-256 over the seal before it, the number of this one and every column. Whoever changes, removes or
 * inserts a row would have to make all later seals again, and those who noted one of them elsewhere would see it.
 */
final class SealChain {

    /** Every column of a row as text, so that the database and whoever checks agree on each byte. */
    static final String COLUMNS = "HEX(l.id), DATE_FORMAT(l.at, '%Y-%m-%dT%H:%i:%s.%f'), HEX(l.subject_party), l.caller_subject,"
            + " HEX(l.caller_party), l.unit, l.role, l.category, l.reference, l.purpose, l.caller_name, l.fields, l.legal_basis";
    static final int COLUMN_COUNT = 13;
    /** Seals of a page, each with its row. */
    static final String SEALS = "SELECT s.number, s.hash, HEX(s.record_id), " + COLUMNS
            + " FROM crm_access_seal s LEFT JOIN crm_access_log l ON l.id = s.record_id WHERE s.number > ? ORDER BY s.number LIMIT 2000";

    private SealChain() {
    }

    /** The start of the chain. */
    static byte[] nothing() {
        return new byte[32];
    }

    /** @param columns as {@link #COLUMNS} gives them; a null is something else than an empty text */
    static byte[] hash(byte[] before, long number, List<?> columns) {
        MessageDigest digest = sha256();
        digest.update(before);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        for (Object column : columns) {
            byte[] text = column == null ? null : column.toString().getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(text == null ? -1 : text.length).array());
            if (text != null) {
                digest.update(text);
            }
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Follows the chain seal by seal and remembers the first fault. */
    static final class Follower {

        private long number;
        private byte[] hash = nothing();
        private String fault;

        /** @param columns all null when the row is not there */
        void next(long seal, byte[] stored, String record, List<?> columns) {
            if (fault != null) {
                return;
            }
            if (seal != number + 1) {
                fault = "Seal " + (number + 1) + " is missing; after " + number + " comes " + seal;
            } else if (columns.get(0) == null) {
                fault = "Row " + record + " of seal " + seal + " was removed";
            } else if (!MessageDigest.isEqual(stored, SealChain.hash(hash, seal, columns))) {
                fault = "Row " + record + " of seal " + seal + " is not what was sealed";
            }
            number = seal;
            hash = stored;
        }

        long number() {
            return number;
        }

        byte[] hash() {
            return hash;
        }

        String fault() {
            return fault;
        }

        boolean isBroken() {
            return fault != null;
        }
    }
}
