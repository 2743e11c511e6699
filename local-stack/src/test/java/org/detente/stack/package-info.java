@NullMarked
package org.detente.stack;

import org.jspecify.annotations.NullMarked;
