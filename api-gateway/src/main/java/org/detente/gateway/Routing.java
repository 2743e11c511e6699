package org.detente.gateway;

import java.util.SortedSet;

/** What the routing table says about a method and a path. */
public sealed interface Routing {
    /**
     * A service answers.
     *
     * @param route the line of the table that matched
     */
    record Forward(Route route) implements Routing {}

    /**
     * The path exists, but not with this method.
     *
     * @param allowed the methods it has
     */
    record MethodNotAllowed(SortedSet<String> allowed) implements Routing {}

    /** No line of the table has this path. */
    record Unknown() implements Routing {}
}
