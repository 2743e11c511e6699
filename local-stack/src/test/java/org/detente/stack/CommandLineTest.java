package org.detente.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    private static final Path ROOT = Path.of("/repo");
    private static final Path HERE = Path.of("/somewhere");

    @Test
    void up_takes_port_8080_the_home_of_the_repository_and_the_data_set() {
        assertThat(parse("up"))
                .isEqualTo(
                        new CommandLine.Up(
                                8080, Path.of("/repo/.detente"), CommandLine.DataSet.LOAD));
    }

    @Test
    void options_are_written_apart_or_with_an_equals_sign() {
        CommandLine.Up expected =
                new CommandLine.Up(0, Path.of("/somewhere/h"), CommandLine.DataSet.OMIT);
        assertThat(parse("up --port 0 --home h --no-data")).isEqualTo(expected);
        assertThat(parse("up --no-data --home=h --port=0")).isEqualTo(expected);
    }

    @Test
    void a_home_given_absolutely_stays_so() {
        assertThat(parse("down --home /h")).isEqualTo(new CommandLine.Down(Path.of("/h")));
        assertThat(parse("status --home /h")).isEqualTo(new CommandLine.Status(Path.of("/h")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    start             | There is no command 'start'.
                    up --prot 1       | There is no option '--prot'.
                    up --port         | --port needs a number from 0 (any free port) to 65535, not ''.
                    up --port 65536   | --port needs a number from 0 (any free port) to 65535, not '65536'.
                    up --port -1      | --port needs a number from 0 (any free port) to 65535, not '-1'.
                    up --home         | --home needs a directory.
                    down --port 1     | --port belongs to 'up'.
                    status --no-data  | --no-data belongs to 'up'.
                    rebuild --port 1  | --port belongs to 'up'.
                    up --return       | --return belongs to 'rebuild'.
                    """)
    void what_is_not_understood_is_named_in_a_sentence(String words, String sentence) {
        assertThat(parse(words)).isEqualTo(new CommandLine.Fault(sentence));
    }

    @Test
    void a_rebuild_leads_to_another_version_or_back() {
        assertThat(parse("rebuild --home /h"))
                .isEqualTo(
                        new CommandLine.Rebuild(Path.of("/h"), CommandLine.Goal.ANOTHER_VERSION));
        assertThat(parse("rebuild --return --home /h"))
                .isEqualTo(new CommandLine.Rebuild(Path.of("/h"), CommandLine.Goal.VERSION_BEFORE));
    }

    @Test
    void no_command_at_all_is_a_fault() {
        assertThat(CommandLine.parse(List.of(), ROOT, HERE)).isInstanceOf(CommandLine.Fault.class);
    }

    private static CommandLine parse(String words) {
        return CommandLine.parse(List.of(words.split(" ")), ROOT, HERE);
    }
}
