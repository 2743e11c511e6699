@NullMarked
package org.detente.query;

import org.jspecify.annotations.NullMarked;
