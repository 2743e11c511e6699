package org.detente.archive.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    @Test
    void options_are_read_with_and_without_an_equals_sign() {
        CommandLine asked =
                CommandLine.parse(
                        List.of("verify", "--home", "there", "--archive=s3://b/p", "--chain-only"));
        assertThat(asked.command()).isEqualTo("verify");
        assertThat(asked.value("home")).hasValue("there");
        assertThat(asked.value("archive")).hasValue("s3://b/p");
        assertThat(asked.flags()).containsExactly("chain-only");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "forget, There is no command 'forget'.",
                "verify --hom x, 'verify' has no option '--hom'.",
                "verify x, 'verify' has no option 'x'.",
                "restore --archive, --archive needs a value.",
                "restore --chain-only, 'restore' has no option '--chain-only'.",
                "verify --chain-only=yes, 'verify' has no option '--chain-only=yes'."
            })
    void what_is_not_understood_is_told_in_a_sentence(String words, String sentence) {
        assertThatThrownBy(() -> CommandLine.parse(List.of(words.split(" "))))
                .isInstanceOf(CommandLine.MisuseException.class)
                .hasMessage(sentence);
    }
}
