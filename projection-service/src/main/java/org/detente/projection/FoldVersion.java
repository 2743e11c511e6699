package org.detente.projection;

/** The version of everything that turns events into rows: folds, tables, rules kept with rows. */
public final class FoldVersion {
    /**
     * Raised with every change by which the same log would lead to other rows; then a new version
     * is built beside the serving one.
     */
    public static final String CURRENT = "5";

    private FoldVersion() {}
}
