package org.detente.event;

import java.util.Currency;

/** An ISO 4217 currency code. */
@Describe("Currency: ISO 4217 alphabetic code, such as JPY")
@Form(
        pattern = "[A-Z]{3}",
        examples = {"JPY", "USD"})
public record CurrencyCode(String value) implements TextValue {
    public CurrencyCode {
        boolean known;
        try {
            known = Currency.getInstance(value).getCurrencyCode().equals(value);
        } catch (IllegalArgumentException unknown) {
            known = false;
        }
        if (!known) {
            throw new IllegalArgumentException(
                    "'" + value + "' is not an ISO 4217 currency; write a code such as JPY");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
