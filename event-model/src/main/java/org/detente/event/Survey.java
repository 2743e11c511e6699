package org.detente.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers of one population to one question in one wave; never scored. */
@Describe("The answers of one population to one question in one wave; never scored")
public record Survey(
        @Describe("The survey series") Slug survey,
        @Describe("Name of the question, the same in every wave") Slug question,
        @Describe("The question in words") @MaxLength(500) String wording,
        @Describe("The wave, such as 1991") Slug wave,
        @Describe("Who was asked, such as former-residents") Slug population,
        @Describe("Shares of the answers") @NonEmpty List<Answer> answers,
        @Describe("True when the source gives only some of the answers") @Default("false")
                boolean partial,
        @Describe("Persons asked") @Bounds(min = "1", max = "100000000")
                @Nullable Integer sampleSize,
        @Describe("Earlier waves that this one may be compared with") @Unordered
                List<Slug> comparableWith)
        implements Details {
    @Override
    public Kind kind() {
        return Kind.SURVEY;
    }
}
