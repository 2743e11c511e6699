package org.detente.intake.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.detente.event.codec.Fault;
import org.detente.intake.log.LogPosition;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one line of a batch.
 *
 * @param line number of the line in the request, from 1, blank lines counted
 * @param status {@code accepted}, {@code duplicate}, {@code rejected} or {@code failed}
 * @param errors why not, with pointers below {@code /rows/<line>}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record BatchLine(
        long line,
        String status,
        @Nullable UUID id,
        @Nullable String position,
        List<Fault> errors) {

    static BatchLine inTheLog(long line, String status, UUID id, LogPosition position) {
        return new BatchLine(line, status, id, position.toString(), List.of());
    }

    static BatchLine rejected(long line, List<Fault> faults) {
        return new BatchLine(line, "rejected", null, null, below(line, faults));
    }

    static BatchLine failed(long line, List<Fault> faults) {
        return new BatchLine(line, "failed", null, null, below(line, faults));
    }

    private static List<Fault> below(long line, List<Fault> faults) {
        return faults.stream()
                .map(fault ->
                        new Fault("/rows/" + line + fault.pointer(), fault.code(), fault.detail()))
                .toList();
    }
}
