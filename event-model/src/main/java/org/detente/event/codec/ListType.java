package org.detente.event.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A list; an unordered one has no repeats and is written by the canonical text of its entries. */
record ListType<T>(JsonType<T> element, boolean nonEmpty, boolean unordered)
        implements JsonType<List<T>> {
    private static final int ENTRIES_MAX = 500;

    @Override
    public @Nullable List<T> read(Object node, Faults faults) {
        if (!(node instanceof List<?> list)) {
            faults.add("type", "is " + ScalarTypes.nameOf(node) + "; write a list in brackets");
            return null;
        }
        if (list.isEmpty() && nonEmpty) {
            faults.add("empty", "is empty; give at least one entry");
            return null;
        }
        if (list.size() > ENTRIES_MAX) {
            faults.add(
                    "length",
                    "has " + list.size() + " entries; at most " + ENTRIES_MAX + " are read");
            return null;
        }
        int unreadableBefore = faults.unreadable();
        List<T> entries = entries(list, faults);
        return faults.unreadable() > unreadableBefore ? null : entries;
    }

    private List<T> entries(List<?> list, Faults faults) {
        List<T> entries = new ArrayList<>(list.size());
        Set<T> seen = unordered && list.size() > 1 ? HashSet.newHashSet(list.size()) : Set.of();
        for (int index = 0; index < list.size(); index++) {
            faults.enter(index);
            T entry = element.read(list.get(index), faults);
            if (entry != null) {
                entries.add(entry);
                if (unordered && list.size() > 1 && !seen.add(entry)) {
                    faults.addReadable("duplicate", "stands in the list already; remove it");
                }
            }
            faults.leave();
        }
        if (unordered && !isInOrder(entries)) {
            faults.noteDisorder();
        }
        return List.copyOf(entries);
    }

    /** Most lists are short and in order; then nothing needs sorting. */
    private boolean isInOrder(List<T> entries) {
        if (entries.size() < 2) {
            return true;
        }
        String before = "";
        for (T entry : entries) {
            String text = text(entry);
            if (before.compareTo(text) > 0) {
                return false;
            }
            before = text;
        }
        return true;
    }

    private String text(T entry) {
        return CanonicalJson.text(element.write(entry));
    }

    @Override
    public Object write(List<T> value) {
        List<Object> written = new ArrayList<>(value.size());
        value.forEach(entry -> written.add(element.write(entry)));
        if (unordered && written.size() > 1) {
            written.sort(Comparator.comparing(CanonicalJson::text));
        }
        return written;
    }

    @Override
    public ObjectNode schema() {
        ObjectNode schema = ScalarTypes.schemaOf("array").put("maxItems", ENTRIES_MAX);
        if (nonEmpty) {
            schema.put("minItems", 1);
        }
        if (unordered) {
            schema.put("uniqueItems", true);
        }
        schema.set("items", element.schema());
        return schema;
    }
}
