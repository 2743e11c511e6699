/** From the log to the tables: the poll loop, the cursor, the index of events, parking. */
@NullMarked
package org.detente.projection;

import org.jspecify.annotations.NullMarked;
