package org.detente.activities;

import java.util.List;
import java.util.Map;
import org.detente.event.ActivityId;

/**
 * An activity with all that is told with it, as seen from one vantage.
 *
 * @param deals the deals that name it
 * @param others the activities that contradict it, by id
 */
record ActivityView(
        Activity activity,
        List<Deal> deals,
        Map<ActivityId, Activity> others,
        ActivityFlags flags) {}
