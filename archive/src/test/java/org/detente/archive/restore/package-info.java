@NullMarked
package org.detente.archive.restore;

import org.jspecify.annotations.NullMarked;
