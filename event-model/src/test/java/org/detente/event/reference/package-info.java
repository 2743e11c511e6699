@NullMarked
package org.detente.event.reference;

import org.jspecify.annotations.NullMarked;
