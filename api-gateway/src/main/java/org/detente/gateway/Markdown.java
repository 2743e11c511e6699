package org.detente.gateway;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** CommonMark, as problem pages and descriptions in the OpenAPI document are written in it. */
public final class Markdown {
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private Markdown() {}

    /** HTML of {@code text}; HTML inside the text is shown, not obeyed. */
    public static String html(String text) {
        return RENDERER.render(PARSER.parse(text));
    }
}
