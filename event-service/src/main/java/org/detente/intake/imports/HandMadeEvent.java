package org.detente.intake.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.detente.event.codec.Fault;

/**
 * An event put together from the cells of one row. It is not judged here: a cell that fits no form
 * is passed on as text, and the event model says what is wrong with it.
 */
final class HandMadeEvent {
    private static final ObjectMapper JSON =
            new ObjectMapper()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,30}");
    private static final String SOURCES = "sources";
    private static final String PARTICIPANTS = "participants";

    private final ObjectNode event = JSON.createObjectNode();

    /** Which column a place of the event comes from, by the pointer to the place. */
    private final Map<String, String> columns = new HashMap<>();

    /** Takes a cell that is not empty; faults have pointers into the row. */
    List<Fault> take(String column, Fields.Field field, String cell) {
        return switch (field) {
            case Fields.Field.Member member -> member(column, member, cell);
            case Fields.Field.OfRole role -> {
                words(cell).forEach(actor -> participant(column, actor, role.role()));
                yield List.of();
            }
            case Fields.Field.Participants _ -> participants(column, cell);
            case Fields.Field.OfSource source -> {
                source(column, source, cell);
                yield List.of();
            }
        };
    }

    private List<Fault> member(String column, Fields.Field.Member member, String cell) {
        try {
            JsonNode value = value(member.form(), cell);
            ObjectNode parent = event;
            for (String step : member.path().subList(0, member.path().size() - 1)) {
                parent =
                        parent.get(step) instanceof ObjectNode there
                                ? there
                                : parent.putObject(step);
            }
            parent.set(member.path().getLast(), value);
            columns.put("/" + String.join("/", member.path()), column);
            return List.of();
        } catch (JsonProcessingException malformed) {
            return List.of(
                    new Fault(
                            CellText.pointer(column),
                            "malformed-json",
                            "is not JSON; write it as docs/event-format.md shows the field, or use"
                                    + " the columns with a dot"));
        }
    }

    private static JsonNode value(Fields.Form form, String cell) throws JsonProcessingException {
        return switch (form) {
            case TEXT -> TextNode.valueOf(cell);
            case NUMBER ->
                    WHOLE.matcher(cell).matches()
                            ? BigIntegerNode.valueOf(new BigInteger(cell))
                            : TextNode.valueOf(cell);
            case TRUTH ->
                    switch (cell) {
                        case "true" -> BooleanNode.TRUE;
                        case "false" -> BooleanNode.FALSE;
                        default -> TextNode.valueOf(cell);
                    };
            case WORDS -> cell.startsWith("[") ? JSON.readTree(cell) : list(cell);
            case JSON -> JSON.readTree(cell);
        };
    }

    private static ArrayNode list(String cell) {
        ArrayNode list = JSON.createArrayNode();
        words(cell).forEach(list::add);
        return list;
    }

    private static List<String> words(String cell) {
        return BETWEEN.splitAsStream(cell).filter(word -> !word.isEmpty()).toList();
    }

    private List<Fault> participants(String column, String cell) {
        if (cell.startsWith("[")) {
            return member(
                    column, new Fields.Field.Member(List.of(PARTICIPANTS), Fields.Form.JSON), cell);
        }
        for (String word : words(cell)) {
            int colon = word.indexOf(':');
            participant(
                    column,
                    colon < 0 ? word : word.substring(0, colon),
                    colon < 0 ? "participant" : word.substring(colon + 1));
        }
        return List.of();
    }

    private void participant(String column, String actor, String role) {
        ArrayNode all = event.withArray(PARTICIPANTS);
        columns.put("/" + PARTICIPANTS + "/" + all.size(), column);
        all.addObject().put("actor", actor).put("role", role);
    }

    private void source(String column, Fields.Field.OfSource source, String cell) {
        ArrayNode all = event.withArray(SOURCES);
        while (all.size() <= source.index()) {
            all.addObject();
        }
        Fields.Form form =
                source.member().equals("credibility") ? Fields.Form.NUMBER : Fields.Form.TEXT;
        JsonNode value =
                form == Fields.Form.NUMBER && WHOLE.matcher(cell).matches()
                        ? BigIntegerNode.valueOf(new BigInteger(cell))
                        : TextNode.valueOf(cell);
        if (all.get(source.index()) instanceof ObjectNode one) {
            one.set(source.member(), value);
        }
        columns.put("/" + SOURCES + "/" + source.index() + "/" + source.member(), column);
    }

    byte[] json() {
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** From a pointer into the event to the cell that it comes from. */
    String pointerIntoRow(String pointer) {
        if (pointer.equals("/" + SOURCES)) {
            return CellText.pointer("citation");
        }
        for (String place = pointer;
                !place.isEmpty();
                place = place.substring(0, place.lastIndexOf('/'))) {
            String column = columns.get(place);
            if (column != null) {
                return CellText.pointer(column) + pointer.substring(place.length());
            }
        }
        return pointer.startsWith("/" + SOURCES + "/") ? ofSource(pointer) : pointer;
    }

    /** A missing member of a source is that of a column that is not there. */
    private static String ofSource(String pointer) {
        String[] steps = pointer.split("/", -1);
        int index = Integer.parseInt(steps[2]);
        return steps.length < 4
                ? pointer
                : CellText.pointer(index == 0 ? steps[3] : steps[3] + "." + (index + 1));
    }
}
