package org.detente.event;

import java.net.URI;

/** An absolute http or https address. */
@Describe("Absolute http or https address")
@Form(pattern = "https?://[^\\s]+", examples = "https://www.mofa.go.jp/")
@MaxLength(WebAddress.LENGTH_MAX)
public record WebAddress(String value) implements TextValue {
    static final int LENGTH_MAX = 2000;

    public WebAddress {
        boolean good;
        try {
            URI uri = URI.create(value);
            good =
                    value.length() <= LENGTH_MAX
                            && uri.getHost() != null
                            && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException malformed) {
            good = false;
        }
        if (!good) {
            throw new IllegalArgumentException(
                    "this is not an absolute http or https address of at most "
                            + LENGTH_MAX
                            + " characters; write one such as https://www.mofa.go.jp/");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
