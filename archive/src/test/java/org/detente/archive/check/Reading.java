package org.detente.archive.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.detente.archive.follow.WrittenArchive;
import org.detente.archive.format.LogRecord;
import org.detente.archive.store.Store;

/** Reads the archives of {@link WrittenArchive}. */
public final class Reading {
    private Reading() {}

    /** All records, where nothing is wrong and nothing is left to mend. */
    public static List<LogRecord> cleanly(Store store) {
        Findings findings = new Findings();
        List<LogRecord> records = new ArrayList<>();
        into(store, findings, records);
        assertThat(findings.faults()).isEmpty();
        assertThat(findings.notes()).isEmpty();
        return records;
    }

    public static void into(Store store, Findings findings, List<LogRecord> records) {
        var _ =
                new PartitionReader(store, WrittenArchive.ORIGIN, 0, findings)
                        .read(found -> records.add(found.record()));
    }
}
