@NullMarked
package org.detente.version;

import org.jspecify.annotations.NullMarked;
