/**
 * The whole product on one machine: an embedded broker and database, the three services as
 * processes, and the supervisor behind {@code ./detente}.
 */
@NullMarked
package org.detente.stack;

import org.jspecify.annotations.NullMarked;
