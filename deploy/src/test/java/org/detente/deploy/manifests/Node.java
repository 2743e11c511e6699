package org.detente.deploy.manifests;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A place in a manifest, which may be empty; asking deeper into nothing gives nothing. */
record Node(@Nullable Object value) {

    /** The node at a dotted path; keys that contain dots are reached with {@link #child}. */
    Node at(String path) {
        Node node = this;
        for (String key : path.split("\\.")) {
            node = node.child(key);
        }
        return node;
    }

    Node child(String key) {
        return new Node(value instanceof Map<?, ?> map ? map.get(key) : null);
    }

    boolean isPresent() {
        return value != null;
    }

    boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }

    boolean isFalse() {
        return Boolean.FALSE.equals(value);
    }

    List<Node> items() {
        return value instanceof List<?> list ? list.stream().map(Node::new).toList() : List.of();
    }

    Optional<String> text() {
        return Optional.ofNullable(value).map(Object::toString);
    }

    /** The text, or the empty string where there is none. */
    String textOrEmpty() {
        return text().orElse("");
    }

    OptionalLong number() {
        return value instanceof Number number
                ? OptionalLong.of(number.longValue())
                : OptionalLong.empty();
    }

    Map<String, String> texts() {
        var texts = new TreeMap<String, String>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, text) -> texts.put(key.toString(), String.valueOf(text)));
        }
        return texts;
    }
}
