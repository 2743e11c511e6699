/**
 * The packaged system under load while its processes are killed and paused and its disks fill up,
 * with a checker that holds every acknowledged event and every position. {@code Chaos} is the
 * command, {@code ChaosRun} one run.
 */
@NullMarked
package org.detente.system.chaos;

import org.jspecify.annotations.NullMarked;
