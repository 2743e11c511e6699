/** What happens to every request first and last: identity, compression, an unread body. */
@NullMarked
package org.detente.gateway.entry;

import org.jspecify.annotations.NullMarked;
