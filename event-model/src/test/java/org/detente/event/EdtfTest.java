package org.detente.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.detente.event.Edtf.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {
    @ParameterizedTest
    @CsvSource({
        "2016,2016-01-01,2016-12-31,YEAR",
        "2016-11,2016-11-01,2016-11-30,MONTH",
        "2016-11-22,2016-11-22,2016-11-22,DAY",
        "2016?,2016-01-01,2016-12-31,YEAR",
        "2016-11~,2016-11-01,2016-11-30,MONTH",
        "2016-11-22%,2016-11-22,2016-11-22,DAY",
        "201X,2010-01-01,2019-12-31,DECADE",
        "20XX,2000-01-01,2099-12-31,CENTURY",
        "2016-XX,2016-01-01,2016-12-31,YEAR",
        "2016-XX-XX,2016-01-01,2016-12-31,YEAR",
        "2016-11-XX,2016-11-01,2016-11-30,MONTH",
        "2016-21,2016-03-01,2016-05-31,SEASON",
        "2016-22,2016-06-01,2016-08-31,SEASON",
        "2016-23,2016-09-01,2016-11-30,SEASON",
        "2016-24,2016-12-01,2017-02-28,SEASON",
        "2015-24,2015-12-01,2016-02-29,SEASON",
        "2016-23~,2016-09-01,2016-11-30,SEASON",
        "1956-02,1956-02-01,1956-02-29,MONTH",
        "1900-02,1900-02-01,1900-02-28,MONTH",
        "2000-02-29,2000-02-29,2000-02-29,DAY",
        "2017-04,2017-04-01,2017-04-30,MONTH",
        "1000,1000-01-01,1000-12-31,YEAR",
        "2999-12-31,2999-12-31,2999-12-31,DAY",
    })
    void a_date_spans_all_that_it_may_mean(
            String text, LocalDate earliest, LocalDate latest, Precision precision) {
        assertThat(Edtf.of(text)).isEqualTo(new Edtf(text, earliest, latest, precision));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-12-15/2016-12-16,2016-12-15,2016-12-16,DAY",
        "2016-12/2017-03,2016-12-01,2017-03-31,MONTH",
        "2016/2017-03-05,2016-01-01,2017-03-05,YEAR",
        "2016-12-15/2017,2016-12-15,2017-12-31,YEAR",
        "2016-11~/2017?,2016-11-01,2017-12-31,YEAR",
        "2016-21/2016-24,2016-03-01,2017-02-28,SEASON",
        "195X/1991-12-26,1950-01-01,1991-12-26,DECADE",
        "2016-12-15/2016-12-15,2016-12-15,2016-12-15,DAY",
    })
    void an_interval_has_the_precision_of_its_coarser_end(
            String text, LocalDate earliest, LocalDate latest, Precision precision) {
        assertThat(Edtf.of(text)).isEqualTo(new Edtf(text, earliest, latest, precision));
        assertThat(Edtf.of(text).startIsOpen()).isFalse();
        assertThat(Edtf.of(text).endIsOpen()).isFalse();
    }

    @Test
    void an_open_start_has_no_beginning() {
        Edtf date = Edtf.of("../2017-03");
        assertThat(date.startIsOpen()).isTrue();
        assertThat(date.endIsOpen()).isFalse();
        assertThat(date.earliest()).isEqualTo(LocalDate.of(1, 1, 1));
        assertThat(date.latest()).isEqualTo(LocalDate.of(2017, 3, 31));
        assertThat(date.latestStart()).isEqualTo(LocalDate.of(2017, 3, 31));
        assertThat(date.precision()).isEqualTo(Precision.MONTH);
    }

    @Test
    void an_open_end_has_no_end() {
        Edtf date = Edtf.of("2016-12/..");
        assertThat(date.startIsOpen()).isFalse();
        assertThat(date.endIsOpen()).isTrue();
        assertThat(date.earliest()).isEqualTo(LocalDate.of(2016, 12, 1));
        assertThat(date.latest()).isEqualTo(LocalDate.of(9999, 12, 31));
        assertThat(date.latestStart()).isEqualTo(LocalDate.of(2016, 12, 31));
    }

    @ParameterizedTest
    @CsvSource({
        "2016-11-22,2016-11-22",
        "2016-12-15/2016-12-16,2016-12-15", // the earlier of two middle days
        "2016-12-15/2016-12-17,2016-12-16",
        "2017,2017-07-02",
        "2016,2016-07-01",
        "2016-11,2016-11-15",
        "../2017-03,2017-03-31",
        "../2017-03-05,2017-03-05",
        "2016-12/..,2016-12-01",
    })
    void the_middle_is_the_day_that_calculations_use(String text, LocalDate middle) {
        assertThat(Edtf.of(text).middle()).isEqualTo(middle);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2017-02-29",
                "1900-02-29",
                "2016-13",
                "2016-00",
                "2016-11-31",
                "2016-11-00",
                "2016-20",
                "2016-25",
                "2016-21-05",
                "2016-04-31/2016-05-01",
            })
    void a_day_that_the_calendar_lacks_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Edtf.of(text))
                .withMessageContaining("is not a month or day of the calendar")
                .withMessageContaining("write for example 2016-12-15");
    }

    @ParameterizedTest
    @CsvSource({
        "2016-11-22T10:00:00Z,has a time of day",
        "2016-11-22T10:00,has a time of day",
        "2016/,has an unknown end; write ..",
        "/2016,has an unknown end; write ..",
        "../..,is open at both ends",
        "2017/2016,ends before it begins",
        "2016-12-16/2016-12-15,ends before it begins",
        "2016-XX-05,has a day without a month",
        "201X-05,has a month in an unspecified year",
        "0999,in the years 1000 to 2999",
        "3000,in the years 1000 to 2999",
        "-0044,in the years 1000 to 2999",
        "Y17000,in the years 1000 to 2999",
        "16-11-22,is not a date",
        "2016-1-2,is not a date",
        "22.11.2016,is not a date",
        "'2016-11-22 ',is not a date",
        "2016/2017/2018,is not a date",
        "2016X,is not a date",
        "2X16,is not a date",
        "2016~?,is not a date",
        "２０１６,is not a date",
        "autumn 2016,is not a date",
        "Today,is not a date",
    })
    void what_is_no_date_is_refused_with_the_reason(String text, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Edtf.of(text))
                .withMessageContaining(reason)
                .withMessageContaining("write ");
    }

    @Test
    void a_text_longer_than_any_date_is_not_repeated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Edtf.of("2".repeat(5000)))
                .withMessageContaining("longer than any date")
                .satisfies(fault -> assertThat(fault.getMessage()).hasSizeLessThan(200));
    }

    @Test
    void a_day_is_written_as_a_day() {
        assertThat(Edtf.from(LocalDate.of(2016, 12, 15))).isEqualTo(Edtf.of("2016-12-15"));
    }
}
