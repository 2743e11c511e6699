package org.detente.event.amendment;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The version of an event: the entries about it that no other supersedes. Written as their ids in
 * order, joined by plus signs; more than one id means that amendments raced.
 */
public record Version(SortedSet<EventId> heads) {
    private static final String JOINT = "+";

    public Version {
        if (heads.isEmpty()) {
            throw new IllegalArgumentException("a version has at least one head");
        }
        heads = new TreeSet<>(heads);
    }

    public static Version of(Collection<EventId> heads) {
        return new Version(new TreeSet<>(heads));
    }

    /**
     * Reads the text of a version.
     *
     * @throws IllegalArgumentException with a remedy when it is none
     */
    public static Version of(String text) {
        return of(List.of(text.split("\\" + JOINT, -1)).stream().map(EventId::new).toList());
    }

    public boolean isContested() {
        return heads.size() > 1;
    }

    @Override
    public String toString() {
        return heads.stream().map(EventId::value).collect(Collectors.joining(JOINT));
    }
}
