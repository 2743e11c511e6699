/** Meetings of a relationship by level, year and leaders, beside the counts that sources claim. */
@NullMarked
package org.detente.contacts;

import org.jspecify.annotations.NullMarked;
