package org.detente.system.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Stands between a process and a server. Once armed, it holds back whatever a client sends from the
 * first request on that contains a given text, so that this request arrives as late as a test
 * wants.
 */
final class HoldingProxy implements AutoCloseable {
    private static final int BUFFER_BYTES = 1024 * 1024;

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int serverPort;
    private final String marker;
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile boolean armed;

    /**
     * @param marker text of a request to be held back
     */
    HoldingProxy(int serverPort, String marker) throws IOException {
        this.serverPort = serverPort;
        this.marker = marker;
        Thread.ofPlatform().daemon().name("holding-proxy").start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void arm() {
        armed = true;
    }

    /** Whether a request is held back within the time. */
    boolean holdsWithin(long seconds) throws InterruptedException {
        return held.await(seconds, TimeUnit.SECONDS);
    }

    /** Lets go of what was held back, and holds nothing from now on. */
    void release() {
        armed = false;
        released.countDown();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                Thread.ofPlatform().daemon().start(() -> forward(client, server));
                Thread.ofPlatform().daemon().start(() -> copyBack(server, client));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void forward(Socket client, Socket server) {
        byte[] buffer = new byte[BUFFER_BYTES];
        try (client;
                server) {
            InputStream in = client.getInputStream();
            OutputStream out = server.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (armed && contains(buffer, read)) {
                    held.countDown();
                    released.await();
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException broken) {
            // closing both ends tells the other one
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean contains(byte[] buffer, int length) {
        return new String(buffer, 0, length, StandardCharsets.ISO_8859_1).contains(marker);
    }

    private static void copyBack(Socket server, Socket client) {
        try (server;
                client) {
            server.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException broken) {
            // closing both ends tells the other one
        }
    }

    @Override
    public void close() throws IOException {
        release();
        door.close();
    }
}
