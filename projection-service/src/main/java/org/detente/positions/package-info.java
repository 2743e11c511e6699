/**
 * Where actors stand on issues over time, side by side, and which stances of one actor stand
 * together.
 */
@NullMarked
package org.detente.positions;

import org.jspecify.annotations.NullMarked;
