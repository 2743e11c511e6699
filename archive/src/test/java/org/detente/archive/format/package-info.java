@NullMarked
package org.detente.archive.format;

import org.jspecify.annotations.NullMarked;
