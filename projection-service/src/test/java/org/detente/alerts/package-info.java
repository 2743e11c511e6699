@NullMarked
package org.detente.alerts;

import org.jspecify.annotations.NullMarked;
