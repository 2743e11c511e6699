package org.detente.stack;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** Asks a process whether it can do its work. */
@FunctionalInterface
interface Probe {

    int TIMEOUT_MILLIS = 2_000;

    boolean passes();

    /** A service's own readiness. */
    static Probe http(int managementPort) {
        return () -> {
            try {
                URI uri = URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready");
                HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
                connection.setConnectTimeout(TIMEOUT_MILLIS);
                connection.setReadTimeout(TIMEOUT_MILLIS);
                try {
                    return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
                } finally {
                    connection.disconnect();
                }
            } catch (IOException e) {
                return false;
            }
        };
    }

    /** The broker answers Kafka's first question, ApiVersions. */
    static Probe broker(int port) {
        return () -> {
            try (Socket socket = new Socket()) {
                socket.connect(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                        TIMEOUT_MILLIS);
                socket.setSoTimeout(TIMEOUT_MILLIS);
                DataOutputStream out = new DataOutputStream(socket.getOutputStream());
                int correlation = 25;
                out.writeInt(10); // bytes that follow
                out.writeShort(18); // ApiVersions
                out.writeShort(0); // version
                out.writeInt(correlation);
                out.writeShort(-1); // no client id
                out.flush();
                DataInputStream in = new DataInputStream(socket.getInputStream());
                return in.readInt() > 0 && in.readInt() == correlation;
            } catch (IOException e) {
                return false;
            }
        };
    }
}
