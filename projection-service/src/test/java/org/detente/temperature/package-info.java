@NullMarked
package org.detente.temperature;

import org.jspecify.annotations.NullMarked;
