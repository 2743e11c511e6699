@NullMarked
package org.detente.activities;

import org.jspecify.annotations.NullMarked;
