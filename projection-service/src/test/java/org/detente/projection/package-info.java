@NullMarked
package org.detente.projection;

import org.jspecify.annotations.NullMarked;
