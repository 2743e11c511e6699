@NullMarked
package org.detente.event.amendment;

import org.jspecify.annotations.NullMarked;
