/** The archive: a second, independent copy of the log. */
@NullMarked
package org.detente.archive;

import org.jspecify.annotations.NullMarked;
