package org.detente.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Tells addresses of the public Internet from all others, by the special-purpose registries of IANA
 * (RFC 6890). Pure.
 */
final class PublicAddress {
    /** In which addresses are not public, by IPv4. */
    private static final List<Range> NOT_PUBLIC_4 =
            List.of(
                    Range.of("0.0.0.0", 8), // this network, and unspecified
                    Range.of("10.0.0.0", 8), // private
                    Range.of("100.64.0.0", 10), // shared by carriers
                    Range.of("127.0.0.0", 8), // loopback
                    Range.of("169.254.0.0", 16), // link-local, and clouds' metadata
                    Range.of("172.16.0.0", 12), // private
                    Range.of("192.0.0.0", 24), // protocol assignments
                    Range.of("192.0.2.0", 24), // documentation
                    Range.of("192.88.99.0", 24), // 6to4 relays
                    Range.of("192.168.0.0", 16), // private
                    Range.of("198.18.0.0", 15), // benchmarks
                    Range.of("198.51.100.0", 24), // documentation
                    Range.of("203.0.113.0", 24), // documentation
                    Range.of("224.0.0.0", 4), // multicast
                    Range.of("240.0.0.0", 4)); // reserved, and broadcast

    /** All of IPv6 that was given out for public use. */
    private static final Range GLOBAL_UNICAST_6 = Range.of("2000::", 3);

    /** In it, what is documentation, or leads to an IPv4 address that it names. */
    private static final List<Range> NOT_PUBLIC_6 =
            List.of(
                    Range.of("2001::", 23), // protocol assignments, Teredo among them
                    Range.of("2001:db8::", 32), // documentation
                    Range.of("2002::", 16), // 6to4
                    Range.of("3fff::", 20)); // documentation

    private PublicAddress() {}

    private record Range(byte[] network, int bits) {
        static Range of(String literal, int bits) {
            return new Range(InetAddress.ofLiteral(literal).getAddress(), bits);
        }

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if (((network[bit / 8] ^ address[bit / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        // Java reads ::ffff:10.0.0.1 as 10.0.0.1
        if (address instanceof Inet4Address) {
            return NOT_PUBLIC_4.stream().noneMatch(range -> range.holds(bytes));
        }
        return GLOBAL_UNICAST_6.holds(bytes)
                && NOT_PUBLIC_6.stream().noneMatch(range -> range.holds(bytes));
    }
}
