package org.detente.temperature;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Largest-triangle-three-buckets (Steinarsson 2013): keeps the points that shape a line. For
 * display only; the points kept are unchanged.
 */
final class Downsampling {
    static final String NAME = "largest-triangle-three-buckets";

    private Downsampling() {}

    /** At most {@code most} of the points, first and last among them. */
    static <T> List<T> largestTriangle(List<T> points, int most, ToDoubleFunction<T> height) {
        if (points.size() <= most || most < 3) {
            return points.size() <= most ? points : List.of(points.getFirst(), points.getLast());
        }
        List<T> kept = new ArrayList<>(most);
        kept.add(points.getFirst());
        double bucket = (double) (points.size() - 2) / (most - 2);
        int previous = 0;
        for (int index = 0; index < most - 2; index++) {
            int start = (int) (index * bucket) + 1;
            int end = (int) ((index + 1) * bucket) + 1;
            int nextEnd = Math.min((int) ((index + 2) * bucket) + 1, points.size());
            previous =
                    best(points, height, previous, new Range(start, end), new Range(end, nextEnd));
            kept.add(points.get(previous));
        }
        kept.add(points.getLast());
        return List.copyOf(kept);
    }

    private record Range(int start, int end) {}

    private static <T> int best(
            List<T> points, ToDoubleFunction<T> height, int previous, Range bucket, Range next) {
        double meanX = (next.start() + Math.max(next.end(), next.start() + 1) - 1) / 2.0;
        double meanY =
                points.subList(next.start(), Math.max(next.end(), next.start() + 1)).stream()
                        .mapToDouble(height)
                        .average()
                        .orElse(0);
        double previousY = height.applyAsDouble(points.get(previous));
        int best = bucket.start();
        double largest = -1;
        for (int index = bucket.start(); index < bucket.end(); index++) {
            double area =
                    Math.abs(
                            (previous - meanX)
                                            * (height.applyAsDouble(points.get(index)) - previousY)
                                    - (previous - index) * (meanY - previousY));
            if (area > largest) {
                largest = area;
                best = index;
            }
        }
        return best;
    }
}
