package org.detente.intake.batch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;

/** A batch over a plain socket: sends and reads what it likes, when it likes. */
final class Conversation implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final StringBuilder unread = new StringBuilder();

    Conversation(URI server) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        out.write(
                """
                POST /api/v1/events/batch HTTP/1.1\r
                Host: localhost\r
                Content-Type: application/x-ndjson\r
                Transfer-Encoding: chunked\r
                \r
                """
                        .getBytes(US_ASCII));
    }

    void send(String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(US_ASCII));
        out.flush();
    }

    void end() throws IOException {
        out.write("0\r\n\r\n".getBytes(US_ASCII));
        out.flush();
    }

    /** Sends what is no chunk. */
    void breakOff() throws IOException {
        out.write("no such chunk\r\n".getBytes(US_ASCII));
        out.flush();
    }

    /** The status line; the headers are skipped. */
    String status() throws IOException {
        String status = headerLine();
        while (!headerLine().isEmpty()) {
            // not of interest
        }
        return status;
    }

    /** The next line of the answer, however its chunks are cut. */
    String answer() throws IOException {
        while (unread.indexOf("\n") < 0) {
            int length = Integer.parseInt(headerLine(), 16);
            if (length == 0) {
                throw new EOFException("the answer is over");
            }
            unread.append(new String(in.readNBytes(length), UTF_8));
            headerLine();
        }
        int end = unread.indexOf("\n");
        String line = unread.substring(0, end);
        unread.delete(0, end + 1);
        return line;
    }

    private String headerLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection is closed");
            }
            line.write(next);
        }
        return line.toString(US_ASCII).strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
