package midoffice.channels.authentic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** A source on this machine that answers as it is told, down to the bytes on the line. */
final class SourceServer implements AutoCloseable {

    /** What is done with the line after a request came in. */
    interface Behaviour {
        void answer(String request, Socket line) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final AtomicReference<Behaviour> behaviour = new AtomicReference<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    SourceServer(Behaviour first) {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        behaviour.set(first);
        Thread acceptor = new Thread(this::accept, "source-server");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/api/Magda-02.00/soap/WebService");
    }

    void behave(Behaviour next) {
        behaviour.set(next);
    }

    List<String> requests() {
        return requests;
    }

    static Behaviour xml(java.util.function.UnaryOperator<String> answer) {
        return status(200, "text/xml", answer);
    }

    static Behaviour status(int status, String type, java.util.function.UnaryOperator<String> answer) {
        return (request, line) -> write(line, status, type, answer.apply(request).getBytes(StandardCharsets.UTF_8), "");
    }

    static void write(Socket line, int status, String type, byte[] body, String headers) throws IOException {
        OutputStream out = line.getOutputStream();
        out.write(("HTTP/1.1 " + status + " X\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length + "\r\nConnection: close\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket line = socket.accept();
                Thread worker = new Thread(() -> serve(line), "source-line");
                worker.setDaemon(true);
                worker.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket line) {
        try (line) {
            String request = read(line.getInputStream());
            requests.add(request);
            behaviour.get().answer(request, line);
        } catch (IOException | InterruptedException gone) {
            // The client broke off, which some tests are about.
            Thread.currentThread().interrupt();
        }
    }

    /** @return head and body of the request */
    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int one = in.read();
            if (one < 0) {
                throw new IOException("broken off");
            }
            head.write(one);
        }
        String text = head.toString(StandardCharsets.US_ASCII);
        int length = text.lines().filter(line -> line.toLowerCase().startsWith("content-length:")).map(line -> line.substring(15).strip())
                .mapToInt(Integer::parseInt).findFirst().orElse(0);
        return text + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
