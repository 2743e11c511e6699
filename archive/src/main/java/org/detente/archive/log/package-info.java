/** The topic, as the archive reads and fills it. */
@NullMarked
package org.detente.archive.log;

import org.jspecify.annotations.NullMarked;
