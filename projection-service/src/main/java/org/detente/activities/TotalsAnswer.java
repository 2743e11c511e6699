package org.detente.activities;

import java.math.BigDecimal;
import java.util.List;
import org.detente.event.Money;
import org.detente.event.Quantity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What deals come to. */
@Schema(
        name = "DealTotals",
        description =
                "What deals come to: those agreed on apart from those only proposed; cancelled ones"
                        + " are in neither. Currencies are never added up, and a sum is as exact as"
                        + " its least exact part.")
record TotalsAnswer(
        @Schema(description = "Deals signed, in force or completed") Side concluded,
        @Schema(description = "Deals only proposed; none of this counts as agreed") Side proposed) {

    /** Amounts by currency and number of deals. */
    @Schema(name = "DealTotal", description = "Amounts by currency and number of deals")
    record Side(
            @Schema(description = "One amount per currency") List<Amount> amounts,
            @Schema(description = "Number of deals") Count deals) {
        private static Side from(Totals.Side side) {
            return new Side(
                    side.amounts().stream().map(Amount::from).toList(), Count.from(side.deals()));
        }
    }

    /** Money as its sources state it. */
    @Schema(name = "ActivityAmount", description = "Money as its sources state it")
    record Amount(
            @Schema(description = "Decimal, in units of the currency", examples = "300000000000")
                    String amount,
            @Schema(description = "ISO 4217 code", examples = "JPY") String currency,
            @Schema(
                            description = "How exact it is",
                            examples = "estimated",
                            enumeration = {
                                "exact",
                                "about",
                                "at-least",
                                "at-most",
                                "estimated",
                                "forecast"
                            })
                    String qualifier) {
        static Amount from(Money money) {
            return new Amount(
                    money.amount().stripTrailingZeros().toPlainString(),
                    money.currency().value(),
                    money.qualifier().wireName());
        }
    }

    /** A number as its sources state it. */
    @Schema(name = "ActivityDealCount", description = "A number as its sources state it")
    record Count(
            @Schema(description = "The number", examples = "80") BigDecimal value,
            @Schema(
                            description = "How exact it is",
                            examples = "about",
                            enumeration = {
                                "exact",
                                "about",
                                "at-least",
                                "at-most",
                                "estimated",
                                "forecast"
                            })
                    String qualifier) {
        static Count from(Quantity quantity) {
            return new Count(
                    new BigDecimal(quantity.value().stripTrailingZeros().toPlainString()),
                    quantity.qualifier().wireName());
        }
    }

    static TotalsAnswer from(Totals totals) {
        return new TotalsAnswer(Side.from(totals.concluded()), Side.from(totals.proposed()));
    }
}
