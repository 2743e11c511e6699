package org.detente.event.amendment;

import org.detente.event.WireNamed;

/** The kinds of amendment, one per record of {@link Amendment}. */
public enum AmendmentKind implements WireNamed {
    CORRECTION,
    RETRACTION,
    REINSTATEMENT,
    LINK
}
