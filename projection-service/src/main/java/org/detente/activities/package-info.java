/**
 * Joint activities: how far each has come, what stands in its way, which deals it carries, and the
 * plans that group them.
 */
@NullMarked
package org.detente.activities;

import org.jspecify.annotations.NullMarked;
