package midoffice.dossier.content;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;

/** A checksum that somebody else computed over content, and how to compute it again. */
final class Checksum {

    private static final int BUFFER = 64 * 1024;
    private static final int SHORTEST_SHA_3 = 56;
    private static final String CRC_32 = "CRC32";

    private final String algorithm;
    private final String value;

    private Checksum(String algorithm, String value) {
        this.algorithm = algorithm;
        this.value = value;
    }

    /** @return empty when the algorithm is not known */
    static Optional<Checksum> named(String algorithm, String value) {
        String expected = value.strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(switch (algorithm.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "")) {
            case "CRC32" -> CRC_32;
            case "MD5" -> "MD5";
            case "SHA1" -> "SHA-1";
            case "SHA256" -> "SHA-256";
            case "SHA512" -> "SHA-512";
            // the family has four lengths under one name: four bits a digit
            case "SHA3" -> expected.length() >= SHORTEST_SHA_3 && expected.matches("(.{56}|.{64}|.{96}|.{128})")
                    ? "SHA3-" + expected.length() * 4 : "SHA3-256";
            default -> null;
        }).map(known -> new Checksum(known, expected));
    }

    /** Reads the stream to its end. */
    boolean matches(InputStream content) throws IOException {
        return (algorithm.equals(CRC_32) ? crc(content) : digest(content)).equals(value);
    }

    private static String crc(InputStream content) throws IOException {
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[BUFFER];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            crc.update(buffer, 0, read);
        }
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    private String digest(InputStream content) throws IOException {
        MessageDigest digest = Digests.of(algorithm);
        byte[] buffer = new byte[BUFFER];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            digest.update(buffer, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
