package org.passerelle.files;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Speaks the server's side of clamd's INSTREAM; it finds what it is told to find. */
public final class FakeClamd implements AutoCloseable {

    private final ServerSocket server;

    public FakeClamd() {
        try {
            server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Host and port. */
    public String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** Answers the next file at once, and gives what it received. */
    CompletableFuture<byte[]> answer(String words) {
        return answer(CompletableFuture.completedFuture(words));
    }

    /** Takes the next file, answers it as soon as the words are there, and gives what it received. */
    public CompletableFuture<byte[]> answer(CompletableFuture<String> words) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket socket = server.accept()) {
                byte[] content = read(new DataInputStream(socket.getInputStream()));
                socket.getOutputStream().write((words.join() + "\0").getBytes(StandardCharsets.US_ASCII));
                return content;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static byte[] read(DataInputStream in) throws IOException {
        String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        if (!command.equals("zINSTREAM\0")) {
            throw new IOException("Not a command of clamd: " + command);
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
        }
        return content.toByteArray();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
