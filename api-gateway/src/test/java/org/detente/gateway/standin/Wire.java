package org.detente.gateway.standin;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * HTTP/1.1 by hand, for what no client library lets a test do: half a request, a late line, a rude
 * end.
 */
public final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;
    private final InputStream in;

    /**
     * Status line and headers, names in small letters.
     *
     * @param status such as 200
     * @param headers last value wins
     */
    public record Head(int status, Map<String, String> headers) {}

    /** Connects. */
    public Wire(URI address) throws IOException {
        socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Sends a request's head; {@code headers} are whole lines. */
    public void head(String method, String path, String... headers) throws IOException {
        StringBuilder text =
                new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: gateway.test\r\n");
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        raw(text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends bytes as they are. */
    public void raw(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** Sends one chunk of a chunked body. */
    public void chunk(byte[] bytes) throws IOException {
        ByteArrayOutputStream framed = new ByteArrayOutputStream(bytes.length + 16);
        framed.writeBytes(
                (Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        framed.writeBytes(bytes);
        framed.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        raw(framed.toByteArray());
    }

    /** Ends a chunked body. */
    public void lastChunk() throws IOException {
        raw("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads a head. */
    public Head readHead() throws IOException {
        String[] statusLine = readLine().split(" ", 3);
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = readLine(); !line.isEmpty(); line = readLine()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Head(Integer.parseInt(statusLine[1]), headers);
    }

    /** Reads one chunk; empty at the end of the body. */
    public byte[] readChunk() throws IOException {
        int length = Integer.parseInt(readLine().strip(), 16);
        byte[] bytes = in.readNBytes(length);
        readLine();
        return bytes;
    }

    /** Reads a body of the length that {@code head} announces. */
    public String readBody(Head head) throws IOException {
        int length = Integer.parseInt(head.headers().getOrDefault("content-length", "0"));
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    /** The next byte, or -1 if the other side has closed. */
    public int readByte() throws IOException {
        return in.read();
    }

    /** What arrives, undecoded. */
    public InputStream input() {
        return in;
    }

    private String readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("closed in the middle of " + line);
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
