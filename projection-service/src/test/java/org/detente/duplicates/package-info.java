@NullMarked
package org.detente.duplicates;

import org.jspecify.annotations.NullMarked;
