@NullMarked
package org.detente.webhooks;

import org.jspecify.annotations.NullMarked;
