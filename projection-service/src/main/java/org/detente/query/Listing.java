package org.detente.query;

import java.util.List;

/** A page of a list, with whatever the list says besides; CSV and NDJSON carry the items alone. */
public interface Listing<T> {
    List<T> items();

    Page.Info page();
}
