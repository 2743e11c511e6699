/**
 * What if: suppositions compared with what is. Knows no read model; each tells its own effects, as
 * a {@link org.detente.whatif.WhatIf}.
 */
@NullMarked
package org.detente.scenarios;

import org.jspecify.annotations.NullMarked;
