package org.detente.event.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.detente.event.Kind;
import org.detente.event.Office;
import org.detente.event.Source;
import org.detente.event.Statement;
import org.detente.event.Summit;
import org.detente.event.Survey;
import org.detente.event.amendment.EventId;
import org.detente.event.codec.Parsed;
import org.detente.event.codec.ParsedAmendment;
import org.junit.jupiter.api.Test;

/** The form of the data set: what every line must be, and that every fact is accounted for. */
class DataSetTest {
    private static final int FACTS = 256;

    @Test
    void every_line_is_a_valid_event() {
        assertThat(DataSet.LINES).hasSizeGreaterThanOrEqualTo(130);
        assertThat(DataSet.LINES)
                .allSatisfy(line ->
                        assertThat(line.parsed()).as(line.at()).isInstanceOf(Parsed.Valid.class));
        assertThat(DataSet.LINES)
                .allMatch(line -> Normalizer.isNormalized(line.text(), Normalizer.Form.NFC));
    }

    @Test
    void every_amendment_is_valid_and_supersedes_the_version_that_was_there_before_it() {
        Map<EventId, EventId> versions = new HashMap<>();
        DataSet.LINES.forEach(line -> {
            EventId id = EventId.from(line.id());
            versions.put(id, id);
        });
        assertThat(DataSet.AMENDMENTS)
                .isNotEmpty()
                .allSatisfy(line -> {
                    assertThat(line.parsed())
                            .as(line.at())
                            .isInstanceOf(ParsedAmendment.Valid.class);
                    assertThat(versions).containsKey(line.amendment().event());
                    assertThat(line.amendment().supersedes())
                            .containsExactly(versions.get(line.amendment().event()));
                    versions.put(line.amendment().event(), line.id());
                });
    }

    @Test
    void amendments_come_after_all_events() {
        assertThat(DataSet.AMENDMENTS)
                .allMatch(line -> line.at().compareTo(DataSet.LINES.getLast().at()) > 0);
    }

    @Test
    void every_amendment_says_why_and_where_that_stands() {
        assertThat(DataSet.AMENDMENTS)
                .allMatch(line -> line.amendment().reason().matches(".*\\bS[0-9]{3}\\b.*"));
    }

    @Test
    void no_event_stands_twice() {
        assertThat(DataSet.LINES).extracting(DataSet.Line::id).doesNotHaveDuplicates();
    }

    @Test
    void every_kind_of_event_is_there() {
        assertThat(DataSet.LINES).extracting(line -> line.event().kind()).contains(Kind.values());
    }

    @Test
    void every_source_says_where_and_how_far_it_is_trusted() {
        assertThat(DataSet.LINES)
                .allSatisfy(line -> {
                    List<Source> sources = line.event().common().sources();
                    assertThat(sources).as(line.at()).allMatch(source -> source.locator() != null);
                    assertThat(times(line, "\"reliability\":")).isEqualTo(sources.size());
                    assertThat(times(line, "\"credibility\":")).isEqualTo(sources.size());
                });
    }

    @Test
    void every_fact_is_covered_once_and_no_other_is_named() {
        List<String> listed = DataSet.coverage().stream().map(cells -> cells[0]).toList();
        assertThat(listed)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, FACTS).mapToObj("S%03d"::formatted).toList());
        assertThat(DataSet.LINES).allSatisfy(line -> assertThat(line.facts()).isSubsetOf(listed));
        assertThat(DataSet.AMENDMENTS)
                .allSatisfy(line -> assertThat(line.facts()).isSubsetOf(listed));
    }

    @Test
    void coverage_names_exactly_the_lines_whose_locators_name_the_fact() {
        TreeMap<String, SortedSet<String>> located = new TreeMap<>();
        DataSet.LINES.forEach(line ->
                line.facts()
                        .forEach(fact ->
                                located.computeIfAbsent(fact, any -> new TreeSet<>())
                                        .add(line.at())));
        DataSet.AMENDMENTS.forEach(line ->
                line.facts()
                        .forEach(fact ->
                                located.computeIfAbsent(fact, any -> new TreeSet<>())
                                        .add(line.at())));
        assertThat(DataSet.coverage())
                .allSatisfy(cells -> {
                    SortedSet<String> named = new TreeSet<>(List.of(cells[1].split(" ")));
                    if (cells[1].equals("-")) {
                        assertThat(cells[2]).as(cells[0]).isNotBlank();
                        assertThat(located).doesNotContainKey(cells[0]);
                    } else {
                        assertThat(named).as(cells[0]).isEqualTo(located.get(cells[0]));
                    }
                });
    }

    @Test
    void every_row_of_the_four_tables_is_there() {
        List<Survey> rows =
                DataSet.detailsOf(Survey.class, it -> it.survey().value().equals("nhk-islands"));
        assertThat(rows).hasSize(24).noneMatch(Survey::partial);
        assertThat(rows)
                .extracting(it -> it.question() + " " + it.wave() + " " + it.population())
                .doesNotHaveDuplicates();
        assertThat(rows)
                .filteredOn(it -> it.wave().value().equals("2015"))
                .allMatch(it -> it.comparableWith().toString().equals("[1991]"));
        assertThat(DataSet.detailsOf(Survey.class, it -> it.wave().value().equals("2013-03")))
                .singleElement()
                .matches(it -> it.partial() && it.comparableWith().isEmpty());
    }

    @Test
    void persons_have_one_spelling() {
        Stream<String> speakers =
                DataSet.detailsOf(Statement.class, _ -> true).stream()
                        .map(it -> it.speaker().name());
        Stream<String> holders =
                DataSet.detailsOf(Office.class, _ -> true).stream().map(Office::person);
        Stream<String> leaders =
                DataSet.detailsOf(Summit.class, _ -> true).stream()
                        .flatMap(it -> it.leaders().stream().map(leader -> leader.name()));
        assertThat(Stream.of(speakers, holders, leaders).flatMap(it -> it))
                .contains("Vladimir Putin", "Sergei Lavrov", "Sergei Shoigu")
                .doesNotContain("Sergey Lavrov", "Sergey Shoigu", "Dmitry Medvedev");
    }

    private static int times(DataSet.Line line, String member) {
        return line.text().split(member, -1).length - 1;
    }
}
