package org.detente.event;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A measured value; never scored. */
@Describe("A measured value; never scored")
public record Indicator(
        @Describe("The series, such as trade-volume") Slug indicator,
        @Describe("The period that the value is for") Edtf period,
        @Describe("The value") @Bounds(min = "-1e15", max = "1e15") BigDecimal value,
        @Describe("Unit, such as usd-billion, percent, companies, meetings") Slug unit,
        @Describe("How exact the source is") @Default("\"exact\"") Qualifier qualifier,
        @Describe("What a change is measured against") @MaxLength(200)
                @Nullable String comparedWith)
        implements Details {
    @Override
    public Kind kind() {
        return Kind.INDICATOR;
    }
}
