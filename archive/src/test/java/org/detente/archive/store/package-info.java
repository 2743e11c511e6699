@NullMarked
package org.detente.archive.store;

import org.jspecify.annotations.NullMarked;
