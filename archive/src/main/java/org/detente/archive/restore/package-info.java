/** From an archive back into an empty topic. */
@NullMarked
package org.detente.archive.restore;

import org.jspecify.annotations.NullMarked;
