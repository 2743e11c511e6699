@NullMarked
package org.detente.contacts;

import org.jspecify.annotations.NullMarked;
