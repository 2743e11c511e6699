package org.detente.intake.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.detente.event.codec.Fault;
import org.detente.intake.known.EventCheck;
import org.jspecify.annotations.Nullable;

/**
 * What would become of one row.
 *
 * @param row its number
 * @param id content id of the event; missing where there is none
 * @param position where the log has it; of rows that are the same
 * @param state how it stands there; of rows that are the same
 * @param repeats the row further up that has the same content
 * @param candidates logged events that may tell the same
 * @param errors why it is rejected, with pointers below {@code /rows/<row>}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record PlanRow(
        long row,
        Fate fate,
        @Nullable UUID id,
        @Nullable String kind,
        @Nullable String occurred,
        @Nullable String title,
        @Nullable String position,
        @Nullable String state,
        @Nullable Long repeats,
        List<JsonNode> candidates,
        List<Fault> errors) {
    /** Enough to mend a row by; a file of nothing but faults must not fill the disk. */
    private static final int FAULTS_MAX = 20;

    /** A row as far as it can be read by itself. */
    static PlanRow unjudged(long row, @Nullable UUID id, Glimpse glimpse) {
        return new PlanRow(
                row,
                Fate.NEW,
                id,
                glimpse.kind(),
                glimpse.occurred(),
                glimpse.title(),
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    PlanRow rejected(List<Fault> faults) {
        List<Fault> below =
                faults.stream()
                        .limit(FAULTS_MAX)
                        .map(fault ->
                                new Fault(
                                        "/rows/" + row + fault.pointer(),
                                        fault.code(),
                                        fault.detail()))
                        .toList();
        return with(Fate.REJECTED, null, null, null, List.of(), below);
    }

    PlanRow repeating(long further) {
        return with(Fate.SAME, null, null, further, List.of(), List.of());
    }

    PlanRow held(EventCheck.Held held) {
        return with(
                Fate.SAME, held.position().toString(), held.state(), null, List.of(), List.of());
    }

    PlanRow besides(EventCheck check) {
        return with(
                check.likelyTwice() ? Fate.DUPLICATE : Fate.NEW,
                null,
                null,
                null,
                check.candidates(),
                List.of());
    }

    private PlanRow with(
            Fate newFate,
            @Nullable String newPosition,
            @Nullable String newState,
            @Nullable Long newRepeats,
            List<JsonNode> newCandidates,
            List<Fault> newErrors) {
        return new PlanRow(
                row,
                newFate,
                id,
                kind,
                occurred,
                title,
                newPosition,
                newState,
                newRepeats,
                newCandidates,
                newErrors);
    }
}
