/**
 * What every read has in common: snapshots and positions, conditional answers, paging, problems.
 */
@NullMarked
package org.detente.query;

import org.jspecify.annotations.NullMarked;
