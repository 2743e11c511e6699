@NullMarked
package org.detente.contract;

import org.jspecify.annotations.NullMarked;
