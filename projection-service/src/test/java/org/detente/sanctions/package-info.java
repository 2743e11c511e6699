@NullMarked
package org.detente.sanctions;

import org.jspecify.annotations.NullMarked;
