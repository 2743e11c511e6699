@NullMarked
package org.detente.archive.check;

import org.jspecify.annotations.NullMarked;
