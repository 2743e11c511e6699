package org.detente.query;

import java.util.List;

/** A page of things folded from facts, with what the answer rests on. */
public record FactPage<T>(List<T> items, Page.Info page, FactBasis basis) implements Listing<T> {}
