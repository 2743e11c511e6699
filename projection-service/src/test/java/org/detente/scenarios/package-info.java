@NullMarked
package org.detente.scenarios;

import org.jspecify.annotations.NullMarked;
