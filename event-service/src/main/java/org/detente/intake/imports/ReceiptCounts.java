package org.detente.intake.imports;

/** How many rows ended where; see {@link ReceiptRow.Status}. */
record ReceiptCounts(long logged, long found, long same, long leftOut, long rejected) {}
