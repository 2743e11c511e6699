@NullMarked
package org.detente.event;

import org.jspecify.annotations.NullMarked;
