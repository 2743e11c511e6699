@NullMarked
package org.detente.agreements;

import org.jspecify.annotations.NullMarked;
