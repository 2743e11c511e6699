@NullMarked
package org.detente.indicators;

import org.jspecify.annotations.NullMarked;
