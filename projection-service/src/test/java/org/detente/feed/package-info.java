@NullMarked
package org.detente.feed;

import org.jspecify.annotations.NullMarked;
