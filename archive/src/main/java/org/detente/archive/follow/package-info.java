/** The archiver: follows the topic and writes what it reads. */
@NullMarked
package org.detente.archive.follow;

import org.jspecify.annotations.NullMarked;
