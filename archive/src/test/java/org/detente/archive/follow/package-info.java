@NullMarked
package org.detente.archive.follow;

import org.jspecify.annotations.NullMarked;
