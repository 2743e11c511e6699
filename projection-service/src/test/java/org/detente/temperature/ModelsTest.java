package org.detente.temperature;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.detente.dyads.Dyad.Direction;
import org.detente.dyads.Dyad.Via;
import org.detente.event.CameoCode;
import org.detente.event.RelationshipId;
import org.detente.event.reference.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelsTest {
    private static final LocalDate DAY_0 = LocalDate.of(2016, 1, 1);
    private static final Scale GDELT = Scale.find(Scale.DEFAULT_ID).orElseThrow();

    /** 057 is worth +8 and 163 is worth -8. */
    @Test
    void flow_keeps_cooperation_and_conflict_apart_as_published() {
        List<Cell> cells = List.of(cell(0, "057", 1), cell(15, "163", 1));
        Answers.Point point =
                new Readings(Model.FLOW, Cells.of(cells), GDELT, 30).on(DAY_0.plusDays(30));
        assertThat(point.cooperation()).isEqualByComparingTo("4.0");
        assertThat(point.conflict()).isEqualByComparingTo("5.656854");
    }

    @ParameterizedTest
    @CsvSource({"-2100000,1700000,-3333", "8300000,-1000000,6377778", "4500000,-2000000,1500000"})
    void stock_moves_as_published(long level, long score, long expected) {
        assertThat(level + Stock.stepMicro(level, score)).isEqualTo(expected);
    }

    @Test
    void one_certain_event_is_halved_by_the_prior() {
        Answers.Point point = reading(List.of(cell(0, "057", 1)), 0);
        assertThat(point.value()).isEqualByComparingTo("4");
        assertThat(point.label()).isEqualTo("friendly");
        assertThat(point.effectiveWeight()).isEqualByComparingTo("1");
    }

    @Test
    void nothing_known_is_zero_and_neutral() {
        Answers.Point point = reading(List.of(), 0);
        assertThat(point.value()).isEqualByComparingTo("0");
        assertThat(point.label()).isEqualTo("neutral");
        assertThat(point.events()).isZero();
    }

    @Test
    void an_event_counts_from_its_day_and_half_after_its_half_life() {
        List<Cell> cells = List.of(cell(10, "057", 1));
        assertThat(reading(cells, 9).value()).isEqualByComparingTo("0");
        assertThat(reading(cells, 10).value()).isEqualByComparingTo("4");
        // w = 1/2: 8/2 / (1 + 1/2)
        assertThat(reading(cells, 190).value()).isEqualByComparingTo("2.666667");
    }

    @Test
    void an_imprecise_date_gives_a_range_around_its_middle_day() {
        Cell year =
                new Cell(
                        LocalDate.of(2016, 1, 1),
                        LocalDate.of(2016, 12, 31),
                        new CameoCode("057"),
                        Direction.MUTUAL,
                        1,
                        1_000_000);
        Answers.Point before =
                new Readings(Model.DECAYED_MEAN, Cells.of(List.of(year)), GDELT, 180)
                        .on(LocalDate.of(2016, 6, 30));
        assertThat(before.value()).isEqualByComparingTo("0");
        assertThat(before.high()).isGreaterThan(before.value());
        Answers.Point after =
                new Readings(Model.DECAYED_MEAN, Cells.of(List.of(year)), GDELT, 180)
                        .on(LocalDate.of(2016, 7, 1));
        assertThat(after.value()).isEqualByComparingTo("4");
        assertThat(after.low()).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "6000000,close", "5999999,friendly", "3000000,friendly", "2999999,warm", "1000001,warm",
        "1000000,neutral", "-1000000,neutral", "-1000001,cool", "-2999999,cool", "-3000000,tense",
        "-5999999,tense", "-6000000,hostile", "-10000000,hostile"
    })
    void labels_stand_where_the_domain_puts_them(long valueMicro, String label) {
        assertThat(Parameters.label(Model.DECAYED_MEAN, valueMicro)).isEqualTo(label);
    }

    @Test
    void sums_count_both_directions_apart() {
        Cell visit =
                new Cell(
                        DAY_0,
                        DAY_0,
                        new CameoCode("042"),
                        Direction.FIRST_TO_SECOND,
                        2,
                        1_000_000);
        Cell sanction =
                new Cell(
                        DAY_0,
                        DAY_0,
                        new CameoCode("163"),
                        Direction.SECOND_TO_FIRST,
                        1,
                        1_000_000);
        Answers.Point point =
                Sums.period(List.of(visit, sanction), GDELT, DAY_0, DAY_0.plusDays(30));
        assertThat(point.value()).isEqualByComparingTo("-4.2");
        assertThat(point.firstToSecond())
                .isEqualTo(new Answers.PeriodSum(Answers.decimal(3_800_000), 2));
        assertThat(point.secondToFirst())
                .isEqualTo(new Answers.PeriodSum(Answers.decimal(-8_000_000), 1));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void shares_of_every_model_with_decay_add_up_exactly(long seed) {
        List<Contribution> rows = rows(seed, 300);
        Attribution mean = Attribution.of(question(Model.DECAYED_MEAN), rows);
        Attribution flow = Attribution.of(question(Model.FLOW), rows);
        for (int days = 0; days < 2000; days += 37) {
            LocalDate date = DAY_0.plusDays(days);
            Answers.Point point = flow.point(date);
            assertThat(Answers.decimal(sum(mean.sharesMicro(date))))
                    .isEqualTo(mean.point(date).value());
            assertThat(Answers.decimal(sum(flow.sharesMicro(date))))
                    .isEqualTo(
                            Objects.requireNonNull(point.cooperation())
                                    .subtract(Objects.requireNonNull(point.conflict())));
        }
    }

    private static Question question(Model model) {
        Question question = new Question();
        question.model = model.wireName();
        return question;
    }

    @ParameterizedTest
    @EnumSource(Cell.Placement.class)
    void sums_by_day_are_the_sums_of_the_events(Cell.Placement placement) {
        List<Contribution> rows = rows(6, 300);
        DaySums sums = new DaySums(summed(rows), GDELT, placement);
        Decay decay = new Decay(180);
        for (long day = DAY_0.toEpochDay() - 1; day < DAY_0.toEpochDay() + 2000; day += 37) {
            assertThat(sums.on(day, decay)).isEqualTo(oneByOne(rows, placement, day, decay));
        }
    }

    /** As the formulas are written, event by event. */
    private static DaySums.Totals oneByOne(
            List<Contribution> rows, Cell.Placement placement, long day, Decay decay) {
        DaySums.Totals totals =
                new DaySums.Totals(
                        BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, 0);
        for (Contribution row : rows) {
            long factor = decay.factor(day - Cell.from(row).day(placement));
            BigInteger weight =
                    BigInteger.valueOf(row.weightMicro()).multiply(BigInteger.valueOf(factor));
            BigInteger intensity = BigInteger.valueOf(GDELT.intensity(row.cameo()).thousandths());
            BigInteger net = weight.multiply(intensity);
            totals =
                    totals.plus(
                            new DaySums.Totals(
                                    weight,
                                    net.max(BigInteger.ZERO),
                                    net.min(BigInteger.ZERO),
                                    net.multiply(intensity),
                                    factor == 0 ? 0 : 1));
        }
        return totals;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {7, 8, 9})
    void a_block_with_its_changes_is_what_was_changed(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Cell> before = summed(rows(seed, 200));
        Map<List<Object>, Cell> now = new LinkedHashMap<>();
        List<Cell> changed = new ArrayList<>();
        before.forEach(cell -> now.put(key(cell), cell));
        for (Cell cell : before) {
            if (random.nextInt(4) == 0) {
                Cell other = random.nextBoolean() ? cell.plus(cell) : cell.minus(cell);
                changed.add(other);
                now.put(key(cell), other);
            }
        }
        for (Cell cell : summed(rows(seed + 100, 50))) {
            if (now.putIfAbsent(key(cell), cell) == null) {
                changed.add(cell);
            }
        }
        List<Cell> whole = now.values().stream().filter(cell -> !cell.isNothing()).toList();
        Cells cells = Cells.of(new CellBlock(before), changed);
        assertThat(cells.all()).containsExactlyInAnyOrderElementsOf(whole);
        assertThat(cells.events()).isEqualTo(Cells.of(whole).events());
        Decay decay = new Decay(180);
        long day = DAY_0.plusDays(150).toEpochDay();
        for (Cell.Placement placement : Cell.Placement.values()) {
            assertThat(cells.on(day, decay, GDELT, placement))
                    .isEqualTo(Cells.of(whole).on(day, decay, GDELT, placement));
        }
    }

    private static List<Object> key(Cell cell) {
        return List.of(cell.earliest(), cell.latest(), cell.cameo(), cell.direction());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12})
    void stock_does_not_depend_on_the_order_of_rows_and_stays_in_bounds(long seed) {
        List<Contribution> rows = rows(seed, 500);
        List<Stock.Step> steps = Stock.steps(rows);
        assertThat(Stock.steps(rows.reversed())).isEqualTo(steps);
        assertThat(steps).allMatch(step -> Math.abs(step.levelMicro()) <= 9_000_000);
        assertThat(steps.stream().mapToLong(Stock.Step::stepMicro).sum())
                .isEqualTo(steps.getLast().levelMicro());
    }

    @Test
    void a_sum_of_products_is_exact_beyond_64_bits() {
        Sum128 sum = new Sum128();
        BigInteger expected = BigInteger.ZERO;
        SplittableRandom random = new SplittableRandom(99);
        for (int count = 0; count < 10_000; count++) {
            long one = random.nextLong() >> 8;
            long other = random.nextLong() >> 8;
            sum.addProduct(one, other);
            expected = expected.add(BigInteger.valueOf(one).multiply(BigInteger.valueOf(other)));
        }
        assertThat(sum.value()).isEqualTo(expected);
    }

    @Test
    void thinning_out_keeps_the_ends_and_the_peak() {
        List<Integer> points = IntStream.range(0, 1000).boxed().toList();
        List<Integer> kept =
                Downsampling.largestTriangle(points, 50, point -> point == 637 ? 100 : 0);
        assertThat(kept).hasSize(50).startsWith(0).endsWith(999).contains(637).isSorted();
    }

    private static Answers.Point reading(List<Cell> cells, int days) {
        return new Readings(Model.DECAYED_MEAN, Cells.of(cells), GDELT, 180)
                .on(DAY_0.plusDays(days));
    }

    private static Cell cell(int days, String cameo, int events) {
        LocalDate day = DAY_0.plusDays(days);
        return new Cell(
                day, day, new CameoCode(cameo), Direction.MUTUAL, events, events * 1_000_000L);
    }

    private static List<Contribution> rows(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        String[] codes = {"042", "057", "163", "111", "154", "0311", "190", "010"};
        List<Contribution> rows = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            LocalDate day = DAY_0.plusDays(random.nextInt(200));
            rows.add(
                    new Contribution(
                            new RelationshipId("JPN-RUS"),
                            new UUID(random.nextLong(), random.nextLong()),
                            Instant.EPOCH,
                            null,
                            day,
                            day.plusDays(random.nextInt(3) == 0 ? random.nextInt(60) : 0),
                            day,
                            Instant.EPOCH.plusSeconds(random.nextInt(100)),
                            new CameoCode(codes[random.nextInt(codes.length)]),
                            Direction.values()[random.nextInt(3)],
                            Via.DIRECT,
                            random.nextInt(50_000, 2_000_000)));
        }
        return rows;
    }

    private static List<Cell> summed(List<Contribution> rows) {
        return CellTable.deltas(List.of(), rows).entrySet().stream()
                .map(entry ->
                        new Cell(
                                entry.getKey().earliest(),
                                entry.getKey().latest(),
                                entry.getKey().cameo(),
                                entry.getKey().direction(),
                                entry.getValue().events(),
                                entry.getValue().weightMicro()))
                .toList();
    }

    private static long sum(List<Long> shares) {
        return shares.stream().mapToLong(Long::longValue).sum();
    }
}
