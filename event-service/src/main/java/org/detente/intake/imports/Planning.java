package org.detente.intake.imports;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.detente.event.codec.Fault;
import org.detente.intake.known.EventChecks;
import org.detente.intake.log.LogVector;
import org.jspecify.annotations.Nullable;

/** Judges all rows of one file and sums the plan up. Holds one chunk of rows at a time. */
final class Planning {
    /** Judging holds each row several times; what is sent to the read side has a limit too. */
    private static final int CHUNK_BYTES_MAX = 2 * 1024 * 1024;

    private final Judge judge;
    private final Listing<PlanRow> listing;
    private final long rowsMax;
    private final MessageDigest digest = Digests.sha256();
    private final long[] byFate = new long[Fate.values().length];
    private long rows;

    Planning(Judge judge, Listing<PlanRow> listing, long rowsMax) {
        this.judge = judge;
        this.listing = listing;
        this.rowsMax = rowsMax;
    }

    /** What came of it. */
    sealed interface Outcome {
        /** A plan. */
        record Planned(Plan plan, List<RowSource.Column> columns) implements Outcome {}

        /** The file is refused as a whole. */
        record Damaged(SourceRow.Damaged damage) implements Outcome {}

        /** It has no row. */
        record Empty() implements Outcome {}

        /** It has more rows than an import takes. */
        record TooLong() implements Outcome {}

        /** The read side has not caught up. */
        record Lagging() implements Outcome {}

        /** The read side does not answer. */
        record Away() implements Outcome {}
    }

    Outcome plan(FileFormat format, Policy duplicates, Upload.Stored upload, LogVector upTo)
            throws IOException, InterruptedException {
        RowSource source = format.open(upload.content());
        @Nullable Outcome end = judgeAll(source);
        if (end != null) {
            return end;
        }
        if (rows == 0) {
            return new Outcome.Empty();
        }
        return new Outcome.Planned(
                Plan.of(
                        format,
                        duplicates,
                        upload.digest(),
                        digest.digest(),
                        Counts.of(Arrays.stream(byFate).boxed().toList()),
                        upTo),
                source.columns());
    }

    private @Nullable Outcome judgeAll(RowSource source) throws IOException, InterruptedException {
        List<SourceRow> chunk = new ArrayList<>(EventChecks.EVENTS_MAX);
        long chunkBytes = 0;
        for (SourceRow row = source.next(); row != null; row = source.next()) {
            if (row instanceof SourceRow.Damaged damage) {
                return new Outcome.Damaged(damage);
            }
            if (++rows > rowsMax) {
                return new Outcome.TooLong();
            }
            chunk.add(row);
            chunkBytes += row instanceof SourceRow.Told told ? told.json().length : 0;
            if (chunk.size() == EventChecks.EVENTS_MAX || chunkBytes > CHUNK_BYTES_MAX) {
                @Nullable Outcome end = judge(chunk);
                if (end != null) {
                    return end;
                }
                chunk.clear();
                chunkBytes = 0;
            }
        }
        return chunk.isEmpty() ? null : judge(chunk);
    }

    private @Nullable Outcome judge(List<SourceRow> chunk)
            throws IOException, InterruptedException {
        return switch (judge.judge(List.copyOf(chunk))) {
            case Judge.Outcome.Lagging _ -> new Outcome.Lagging();
            case Judge.Outcome.Away _ -> new Outcome.Away();
            case Judge.Outcome.Judged judged -> {
                for (PlanRow row : judged.rows()) {
                    listing.add(row);
                    byFate[row.fate().ordinal()]++;
                    digest(row);
                }
                yield null;
            }
        };
    }

    private void digest(PlanRow row) {
        ByteBuffer fixed = ByteBuffer.allocate(Long.BYTES + 1 + 2 * Long.BYTES);
        fixed.putLong(row.row()).put((byte) row.fate().ordinal());
        if (row.id() != null) {
            fixed.putLong(row.id().getMostSignificantBits());
            fixed.putLong(row.id().getLeastSignificantBits());
        }
        digest.update(fixed.array());
        for (Fault fault : row.errors()) {
            digest.update(fault.pointer().getBytes(StandardCharsets.UTF_8));
            digest.update(fault.code().getBytes(StandardCharsets.UTF_8));
        }
    }
}
