package org.detente.gateway.contract;

import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Weak entity tags made of content: weak, because the same text may travel compressed or not. */
final class ContentTag {
    private ContentTag() {}

    static EntityTag of(String text) {
        return new EntityTag(
                UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString(), true);
    }
}
