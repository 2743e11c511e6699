@NullMarked
package org.detente.events;

import org.jspecify.annotations.NullMarked;
