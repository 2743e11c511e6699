@NullMarked
package org.detente.admin;

import org.jspecify.annotations.NullMarked;
