package midoffice.dossier.content;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import midoffice.dossier.content.VirusScanner.Away;
import midoffice.dossier.content.VirusScanner.Verdict;

/**
 * ClamAV's daemon over TCP, by its command {@code INSTREAM}: pieces of content, each with its length before it, a piece of length zero at
 * the end, and one line as answer. Every step has a time limit; a daemon that hangs is as good as one that is away.
 */
final class Clamd {

    private static final int CONNECT_MILLIS = 2000;
    private static final int PIECE = 32 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private final String host;
    private final int port;
    private final int timeoutMillis;

    /** @param timeout for each wait on the daemon, which scans while it answers nothing */
    Clamd(String host, int port, Duration timeout) {
        this.host = host;
        this.port = port;
        this.timeoutMillis = Math.toIntExact(timeout.toMillis());
    }

    /**
     * Sends the stream to its end.
     *
     * @throws Away        when the daemon cannot be reached or does not answer in time
     * @throws IOException when the daemon refuses to judge, or when the content cannot be read
     */
    Verdict scan(InputStream content) throws IOException {
        Pieces pieces = new Pieces(content);
        String answer;
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(timeoutMillis);
            answer = converse(socket, pieces);
        } catch (IOException e) {
            if (pieces.broken != null) {
                throw new IOException("The content cannot be read", pieces.broken);
            }
            throw new Away(e);
        }
        return judge(answer);
    }

    private static String converse(Socket socket, Pieces pieces) throws IOException {
        IOException cut = null;
        try {
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            pieces.writeTo(out);
            out.flush();
        } catch (IOException e) {
            // a daemon that has seen enough answers and hangs up: its answer tells why
            cut = e;
        }
        if (pieces.broken != null) {
            throw pieces.broken;
        }
        try {
            String answer = answer(socket.getInputStream());
            if (!answer.isEmpty()) {
                return answer;
            }
        } catch (IOException e) {
            cut = cut == null ? e : cut;
        }
        throw cut == null ? new IOException("hung up without an answer") : cut;
    }

    private static String answer(InputStream in) throws IOException {
        StringBuilder answer = new StringBuilder();
        for (int c = in.read(); c > 0 && c != '\n' && answer.length() < LONGEST_ANSWER; c = in.read()) {
            answer.append((char) c);
        }
        return answer.toString().strip();
    }

    private static Verdict judge(String answer) throws IOException {
        String said = answer.startsWith("stream: ") ? answer.substring("stream: ".length()) : answer;
        if (said.equals("OK")) {
            return new Verdict(null);
        }
        if (said.endsWith(" FOUND")) {
            return new Verdict(said.substring(0, said.length() - " FOUND".length()));
        }
        throw new IOException("The virus scanner says: " + said);
    }

    /** Keeps apart an error in reading the content from one in talking to the daemon. */
    private static final class Pieces {

        private final InputStream content;
        private IOException broken;

        Pieces(InputStream content) {
            this.content = content;
        }

        void writeTo(OutputStream stream) throws IOException {
            DataOutputStream out = new DataOutputStream(stream);
            byte[] piece = new byte[PIECE];
            for (int length = next(piece); length > 0; length = next(piece)) {
                out.writeInt(length);
                out.write(piece, 0, length);
            }
            out.writeInt(0);
        }

        private int next(byte[] piece) throws IOException {
            try {
                return content.readNBytes(piece, 0, piece.length);
            } catch (IOException e) {
                broken = e;
                throw e;
            }
        }
    }
}
