package org.detente.watch;

import org.detente.event.WireNamed;

/** Kinds of things that can be watched. */
public enum SubjectType implements WireNamed {
    RELATIONSHIP("relationships"),
    TERRITORY("territories"),
    ACTIVITY("joint-activities");

    private final String collection;

    SubjectType(String collection) {
        this.collection = collection;
    }

    /** Where such a thing is read. */
    public String address(String id) {
        return "/api/v1/" + collection + "/" + id;
    }
}
