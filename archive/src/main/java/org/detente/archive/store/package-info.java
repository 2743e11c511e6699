/** Where an archive is kept: a directory or a bucket. */
@NullMarked
package org.detente.archive.store;

import org.jspecify.annotations.NullMarked;
