@NullMarked
package org.detente.event.wire;

import org.jspecify.annotations.NullMarked;
