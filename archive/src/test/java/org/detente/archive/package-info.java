@NullMarked
package org.detente.archive;

import org.jspecify.annotations.NullMarked;
