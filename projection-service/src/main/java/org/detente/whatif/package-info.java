/**
 * What a supposition would change: events that are taken as if they had been logged, and logged
 * ones that are taken as if they had not. Each read model answers for itself, by the folds that it
 * has.
 */
@NullMarked
package org.detente.whatif;

import org.jspecify.annotations.NullMarked;
