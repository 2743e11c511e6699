package org.detente.webhooks;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;

/** An address to call, as far as its text tells. */
record Target(String text, boolean secure, String host, int port, String path) {
    private static final int LENGTH_MAX = 2000;
    private static final int ASCII_END = 0x80;

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException with the reason and remedy when it is none to be called
     */
    static Target of(String text, WebhooksConfig config) {
        URI uri = uri(text);
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("https");
        if (!secure && !(scheme.equals("http") && config.plainHttpAllowed())) {
            throw new IllegalArgumentException(
                    config.plainHttpAllowed()
                            ? "is neither https nor http; write https://…"
                            : "is not https; write https://…, or allow http with"
                                    + " detente.webhooks.plain-http-allowed");
        }
        if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
            throw new IllegalArgumentException(
                    "has no host, or a user or fragment; write it as https://host/path");
        }
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        int port = uri.getPort() > 0 ? uri.getPort() : secure ? 443 : 80;
        String host = uri.getHost();
        Target target =
                new Target(
                        text,
                        secure,
                        host.startsWith("[") ? host.substring(1, host.length() - 1) : host,
                        port,
                        uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
        if (!config.privateTargetsAllowed()
                && target.literal().filter(literal -> !PublicAddress.is(literal)).isPresent()) {
            throw new IllegalArgumentException(notPublic(target.host()));
        }
        return target;
    }

    private static URI uri(String text) {
        try {
            if (text.length() <= LENGTH_MAX && text.chars().allMatch(sign -> sign < ASCII_END)) {
                return new URI(text);
            }
        } catch (URISyntaxException malformed) {
            // said below, like one that is too long
        }
        throw new IllegalArgumentException(
                "is no address of at most "
                        + LENGTH_MAX
                        + " ASCII characters; write https://host/path");
    }

    /** The address that the host is, if it is one and no name. */
    private Optional<InetAddress> literal() {
        try {
            return Optional.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException name) {
            boolean local = host.equals("localhost") || host.endsWith(".localhost");
            return local ? Optional.of(InetAddress.getLoopbackAddress()) : Optional.empty();
        }
    }

    /**
     * The address to connect to. It is looked up with each attempt and used as it was checked, so
     * that a name cannot lead elsewhere in between.
     *
     * @throws RefusedException when any address of the host is not public
     * @throws UnknownHostException when the host has none
     */
    InetAddress resolve(WebhooksConfig config) throws UnknownHostException, RefusedException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        if (!config.privateTargetsAllowed()) {
            for (InetAddress address : addresses) {
                if (!PublicAddress.is(address)) {
                    throw new RefusedException(notPublic(address.getHostAddress()));
                }
            }
        }
        return addresses[0];
    }

    private static String notPublic(String address) {
        return address
                + " is not an address of the public Internet; choose another, or allow it with"
                + " detente.webhooks.private-targets-allowed";
    }

    /** The target is none that may be called. */
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1;

        RefusedException(String reason) {
            super(reason);
        }
    }
}
