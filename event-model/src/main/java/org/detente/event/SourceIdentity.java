package org.detente.event;

/** Whether readers may see who the source is. */
public enum SourceIdentity implements WireNamed {
    SHOWN,
    HIDDEN
}
