package org.detente.intake.imports;

import java.util.ArrayList;
import java.util.List;
import org.detente.event.codec.Fault;
import org.detente.intake.log.LogVector;

/** In what a file is not as it was planned; pointers lead into the plan. */
final class Difference {
    private static final String CODE = "changed";

    private Difference() {}

    /** What can be said before the file is judged. */
    static List<Fault> of(Plan planned, FileFormat format, Upload.Stored upload, LogVector log) {
        List<Fault> found = new ArrayList<>();
        if (!planned.format().equals(format.name())) {
            found.add(
                    new Fault(
                            "/format",
                            CODE,
                            "was "
                                    + planned.format()
                                    + " and is "
                                    + format.name()
                                    + "; name the one that was planned"));
        }
        if (!planned.file().equals(Plan.shortened(upload.digest()))) {
            found.add(
                    new Fault(
                            "/file",
                            CODE,
                            "has other bytes than the one that was planned; send that one, or plan"
                                    + " this one"));
        }
        if (!planned.position().isOfLogOf(log)) {
            found.add(
                    new Fault(
                            "/log",
                            CODE,
                            "is another than the one that was planned for; plan again"));
        }
        return found;
    }

    /** What is seen when the same file is judged again. */
    static List<Fault> of(Plan planned, Plan present) {
        List<Fault> found = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            long before = planned.counts().of(fate);
            long now = present.counts().of(fate);
            if (before != now) {
                found.add(
                        new Fault(
                                "/counts/" + fate.wireName(),
                                CODE,
                                "was " + before + " and is " + now));
            }
        }
        if (found.isEmpty() && !planned.rows().equals(present.rows())) {
            found.add(new Fault("/rows", CODE, "have other fates than planned, in equal numbers"));
        }
        return found;
    }
}
