@NullMarked
package org.detente.history;

import org.jspecify.annotations.NullMarked;
