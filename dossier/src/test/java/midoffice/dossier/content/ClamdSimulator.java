package midoffice.dossier.content;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A daemon that speaks INSTREAM, finds whatever says {@code virus}, and misbehaves when told to. */
class ClamdSimulator implements AutoCloseable {

    enum Mood {
        WELL, SILENT, HANGS_UP, TOO_LARGE
    }

    volatile Mood mood = Mood.WELL;
    final AtomicInteger scans = new AtomicInteger();
    private final ServerSocket server;

    ClamdSimulator() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "clamd");
        thread.setDaemon(true);
        thread.start();
    }

    Clamd client() {
        return new Clamd("127.0.0.1", server.getLocalPort(), Duration.ofMillis(400));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                answer(socket);
            } catch (IOException | InterruptedException e) {
                if (!server.isClosed()) {
                    System.err.println("simulated daemon: " + e);
                }
            }
        }
    }

    private void answer(Socket socket) throws IOException, InterruptedException {
        scans.incrementAndGet();
        DataInputStream in = new DataInputStream(socket.getInputStream());
        byte[] command = in.readNBytes("zINSTREAM\0".length());
        if (mood == Mood.HANGS_UP || !new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0")) {
            return;
        }
        if (mood == Mood.SILENT) {
            Thread.sleep(1000);
            return;
        }
        StringBuilder content = new StringBuilder();
        long bytes = 0;
        try {
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                content.append(new String(in.readNBytes(length), StandardCharsets.ISO_8859_1));
                bytes += length;
                if (mood == Mood.TOO_LARGE && bytes > 100) {
                    say(socket, "INSTREAM size limit exceeded. ERROR");
                    return;
                }
            }
        } catch (EOFException clientLeft) {
            return;
        }
        say(socket, content.indexOf("virus") >= 0 ? "stream: Test.Virus FOUND" : "stream: OK");
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write((text + "\0").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        socket.shutdownOutput();
        // lets the client finish what it was sending, so that the answer is not lost to a reset
        socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
    }
}
