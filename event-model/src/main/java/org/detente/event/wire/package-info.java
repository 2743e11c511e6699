/**
 * How an event looks as a record of the log: CloudEvents 1.0 headers and the registry of type
 * names.
 */
@NullMarked
package org.detente.event.wire;

import org.jspecify.annotations.NullMarked;
