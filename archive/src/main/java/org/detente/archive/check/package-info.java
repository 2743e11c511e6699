/** Reads an archive from its first byte and says everything that is wrong with it. */
@NullMarked
package org.detente.archive.check;

import org.jspecify.annotations.NullMarked;
