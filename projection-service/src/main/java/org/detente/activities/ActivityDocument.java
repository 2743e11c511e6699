package org.detente.activities;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.detente.event.Money;
import org.detente.event.PlanItem;
import org.detente.event.Qualifier;
import org.detente.event.codec.CanonicalJson;
import org.detente.projection.EventFact;
import org.jspecify.annotations.Nullable;

/**
 * The state of an activity or a deal as one canonical JSON text, for its row. The steps of its
 * history are counted, not repeated: the facts hold them, and a row stays small however long the
 * history grows.
 */
final class ActivityDocument {
    private ActivityDocument() {}

    static String of(Activity activity) {
        SortedMap<String, Object> document = new TreeMap<>();
        put(document, "name", activity.name());
        put(document, "plan", activity.plan());
        document.put("planItems", planItems(activity.planItems()));
        document.put("status", activity.status().wireName());
        if (activity.beforeSuspension() != null) {
            document.put("beforeSuspension", activity.beforeSuspension().wireName());
        }
        document.put("relationships", texts(activity.relationships()));
        document.put("actors", texts(activity.actors()));
        document.put(
                "legalBases",
                activity.legalBases().stream()
                        .map(basis -> stated(basis.text(), basis.stated()))
                        .toList());
        document.put(
                "openBlockers",
                activity.openBlockages().stream().map(ActivityDocument::blockage).toList());
        document.put(
                "contradictions",
                activity.contradictions().stream()
                        .map(entry -> stated(entry.by().value(), entry.stated()))
                        .toList());
        document.put("deals", texts(activity.deals()));
        document.put("blockers", activity.blockages().size());
        document.put("steps", activity.history().size());
        document.put("anomalies", counts(activity.history(), Activity.Step::anomaly));
        put(document, "lastStep", activity.lastStep());
        return json(document);
    }

    static String of(Deal deal) {
        SortedMap<String, Object> document = new TreeMap<>();
        document.put("title", deal.title());
        document.put("status", deal.status().wireName());
        put(document, "sector", deal.sector());
        document.put("activities", texts(deal.activities()));
        document.put("planItems", planItems(deal.planItems()));
        document.put("relationships", texts(deal.relationships()));
        document.put("proposed", amounts(deal.proposed().values()));
        document.put("concluded", amounts(deal.concluded().values()));
        document.put(
                "count",
                qualified(
                        deal.count().value().stripTrailingZeros().toPlainString(),
                        deal.count().qualifier()));
        document.put("steps", deal.history().size());
        document.put("anomalies", counts(deal.history(), Deal.Step::anomaly));
        return json(document);
    }

    private static String json(SortedMap<String, Object> document) {
        return new String(CanonicalJson.bytes(document), StandardCharsets.UTF_8);
    }

    private static void put(Map<String, Object> object, String name, @Nullable Object value) {
        if (value != null) {
            object.put(name, value.toString());
        }
    }

    private static List<String> texts(Collection<?> values) {
        return values.stream().map(Object::toString).toList();
    }

    private static List<String> planItems(Collection<PlanItem> items) {
        return items.stream().map(item -> item.plan() + " " + item.item()).toList();
    }

    private static SortedMap<String, Object> stated(String text, EventFact fact) {
        return new TreeMap<>(Map.of("text", text, "event", fact.id().toString()));
    }

    private static SortedMap<String, Object> blockage(Activity.Blockage blockage) {
        return new TreeMap<>(
                Map.of(
                        "id", blockage.blocker().value(),
                        "description", blockage.description(),
                        "raised", blockage.raised().id().toString()));
    }

    private static List<SortedMap<String, Object>> amounts(Collection<Money> amounts) {
        return amounts.stream()
                .map(money -> {
                    SortedMap<String, Object> amount =
                            qualified(
                                    money.amount().stripTrailingZeros().toPlainString(),
                                    money.qualifier());
                    amount.put("currency", money.currency().value());
                    return amount;
                })
                .toList();
    }

    private static SortedMap<String, Object> qualified(String value, Qualifier qualifier) {
        return new TreeMap<>(Map.of("value", value, "qualifier", qualifier.wireName()));
    }

    private static <T> SortedMap<String, Object> counts(
            List<T> history, Function<T, @Nullable String> anomalyOf) {
        SortedMap<String, Object> counts = new TreeMap<>();
        for (T step : history) {
            String anomaly = anomalyOf.apply(step);
            if (anomaly != null) {
                counts.merge(anomaly, 1, (one, other) -> (Integer) one + (Integer) other);
            }
        }
        return counts;
    }
}
