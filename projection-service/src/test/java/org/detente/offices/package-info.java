@NullMarked
package org.detente.offices;

import org.jspecify.annotations.NullMarked;
