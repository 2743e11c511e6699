@NullMarked
package org.detente.event.data;

import org.jspecify.annotations.NullMarked;
