package org.detente.gateway.problem;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * docs/errors.md, section by section: a heading of the second level is a slug, what follows
 * explains it.
 */
@Singleton
class ErrorGuide {
    private static final Pattern SECTION = Pattern.compile("(?m)^## ([a-z0-9-]+)$");

    private final Map<String, String> sections = sectionsOf(packedText());

    Set<String> slugs() {
        return sections.keySet();
    }

    /** The Markdown under the heading {@code slug}. */
    Optional<String> section(String slug) {
        return Optional.ofNullable(sections.get(slug));
    }

    private static Map<String, String> sectionsOf(String markdown) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher heading = SECTION.matcher(markdown);
        boolean more = heading.find();
        while (more) {
            String slug = heading.group(1);
            int start = heading.end();
            more = heading.find();
            found.put(
                    slug,
                    markdown.substring(start, more ? heading.start() : markdown.length()).strip());
        }
        return found;
    }

    private static String packedText() {
        try (InputStream packed =
                ErrorGuide.class.getResourceAsStream("/META-INF/detente/errors.md")) {
            if (packed == null) {
                throw new IllegalStateException("docs/errors.md is not packed with the gateway");
            }
            return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
