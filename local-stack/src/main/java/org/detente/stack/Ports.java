package org.detente.stack;

import java.util.Iterator;
import java.util.List;

/** The loopback ports of one run; they stay the same when a process is restarted. */
record Ports(
        int broker,
        int database,
        Service events,
        Service projections,
        Service gateway,
        int archiveManagement) {

    /** A service's port for requests and its port for health and metrics. */
    record Service(int http, int management) {

        String url() {
            return "http://127.0.0.1:" + http;
        }

        String managementUrl() {
            return "http://127.0.0.1:" + management;
        }
    }

    private static final int COUNT = 9;

    /**
     * @param gateway the port asked for; 0 takes a free one
     * @throws StackException when the port asked for is taken
     */
    static Ports choose(int gateway) {
        if (gateway != 0 && !FreePorts.isFree(gateway)) {
            throw new StackException(
                    "Port %d is taken by another program; free it or choose another one: ./detente up --port %d"
                            .formatted(gateway, gateway == 65_535 ? 0 : gateway + 1));
        }
        List<Integer> free =
                FreePorts.take(COUNT).stream().filter(port -> port != gateway).toList();
        Iterator<Integer> next = free.iterator();
        return new Ports(
                next.next(),
                next.next(),
                new Service(next.next(), next.next()),
                new Service(next.next(), next.next()),
                gateway == 0
                        ? new Service(next.next(), next.next())
                        : new Service(gateway, next.next()),
                next.next());
    }
}
