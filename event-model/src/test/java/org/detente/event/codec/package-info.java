@NullMarked
package org.detente.event.codec;

import org.jspecify.annotations.NullMarked;
