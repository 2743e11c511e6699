/**
 * What rules can watch of read models, and what becomes of the alerts that they raise. Each read
 * model tells how a subject stands on a day, by the folds that answer reads; rules, webhooks and
 * the stream meet here and know nothing of each other.
 */
@NullMarked
package org.detente.watch;

import org.jspecify.annotations.NullMarked;
