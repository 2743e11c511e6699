/** What an archive is made of, byte by byte. No I/O. */
@NullMarked
package org.detente.archive.format;

import org.jspecify.annotations.NullMarked;
