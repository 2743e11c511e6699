package org.detente.event.codec;

import java.util.List;
import java.util.stream.Collectors;

/** Bytes from the log that are no event of this format: poison, to be parked with its reason. */
public final class MalformedEventException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int FAULTS_NAMED_MAX = 5;

    public MalformedEventException(List<Fault> faults) {
        super(
                faults.stream()
                        .limit(FAULTS_NAMED_MAX)
                        .map(MalformedEventException::sentence)
                        .collect(Collectors.joining("; ", "", moreThan(faults.size()))));
    }

    private static String moreThan(int faults) {
        return faults > FAULTS_NAMED_MAX ? "; and " + (faults - FAULTS_NAMED_MAX) + " more" : "";
    }

    private static String sentence(Fault fault) {
        return fault.pointer() + " " + fault.code() + ": " + fault.detail();
    }
}
