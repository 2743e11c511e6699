package org.detente.contacts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.detente.contacts.Contacts.Meeting;
import org.detente.contacts.Contacts.Pair;
import org.detente.event.Summit;
import org.detente.query.FactBasis;
import org.detente.query.FactReference;
import org.detente.query.Listing;
import org.detente.query.Page;
import org.detente.query.PlainNumber;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The contacts of a relationship, with a page of its pairs of leaders. */
@Schema(name = "Contacts", description = "Meetings of a relationship by level, year and leaders")
record ContactsAnswer(
        @Schema(description = "The relationship", examples = "JPN-RUS") String relationship,
        @Schema(description = "Meetings held, as logged", examples = "11") int held,
        @Schema(description = "Cancellations and postponements, as logged", examples = "3")
                int calledOff,
        @Schema(description = "Meetings held by year and level") List<CountAnswer> counts,
        @Schema(description = "Counts that sources give, beside what is logged; never added to it")
                List<ClaimAnswer> claims,
        @Schema(description = "Pairs of persons who met, by name") List<PairAnswer> items,
        @Schema(description = "Where the neighbouring pages are") Page.Info page,
        @Schema(description = "What the answer rests on besides the events") FactBasis basis)
        implements Listing<ContactsAnswer.PairAnswer> {

    /** Meetings of a year and level. */
    @Schema(name = "ContactCount", description = "Meetings held in a year on a level")
    record CountAnswer(
            @Schema(description = "Year of the middle day", examples = "2016") int year,
            @Schema(
                            description = "Who met",
                            examples = "leaders",
                            enumeration = {
                                "leaders",
                                "ministers",
                                "two-plus-two",
                                "officials",
                                "phone"
                            })
                    String level,
            @Schema(description = "Meetings held", examples = "4") int held) {
        static List<CountAnswer> from(Collection<Meeting> meetings) {
            Map<Integer, Map<Summit.Level, Integer>> counts = new TreeMap<>();
            for (Meeting meeting : meetings) {
                counts.computeIfAbsent(meeting.year(), _ -> new TreeMap<>())
                        .merge(meeting.summit().level(), 1, Integer::sum);
            }
            List<CountAnswer> answers = new ArrayList<>();
            counts.forEach((year, levels) ->
                    levels.forEach((level, held) ->
                            answers.add(new CountAnswer(year, level.wireName(), held))));
            return answers;
        }
    }

    /** A count that a source gives. */
    @Schema(name = "ContactClaim", description = "A count of meetings that a source gives")
    record ClaimAnswer(
            @Schema(description = "The series", examples = "meetings-abe-putin") String indicator,
            @Schema(description = "Period that it is for (EDTF)", examples = "2012/2017")
                    String period,
            @Schema(description = "Meetings, as the source has it", examples = "20")
                    BigDecimal claimed,
            @Schema(description = "How exact the source is", examples = "exact") String qualifier,
            @Schema(
                            description = "Level that it is about; null: any",
                            nullable = true,
                            examples = "leaders")
                    @Nullable String level,
            @Schema(
                            description = "Who met by it; empty: whoever",
                            examples = "[\"Shinzo Abe\",\"Vladimir Putin\"]")
                    List<String> leaders,
            @Schema(description = "Meetings logged that it is about", examples = "6") long logged,
            @Schema(description = "The event that states it") FactReference fact) {
        static ClaimAnswer from(Contacts contacts, Contacts.Claim claim) {
            Claimed.Subject subject = Claimed.subject(claim.indicator());
            return new ClaimAnswer(
                    claim.indicator().indicator().value(),
                    claim.indicator().period().value(),
                    PlainNumber.of(claim.indicator().value()),
                    claim.indicator().qualifier().wireName(),
                    subject.level().orElse(null),
                    subject.leaders().stream().sorted().toList(),
                    Claimed.logged(contacts, claim.indicator()),
                    FactReference.from(claim.fact()));
        }
    }

    /** Two persons who met. */
    @Schema(name = "LeaderPair", description = "Two persons and their meetings")
    record PairAnswer(
            @Schema(description = "Person of the first actor", examples = "Shinzo Abe")
                    String first,
            @Schema(description = "Person of the second actor", examples = "Vladimir Putin")
                    String second,
            @Schema(description = "Meetings held", examples = "6") int held,
            @Schema(description = "Middle day of the first", examples = "2013-04-29")
                    LocalDate firstMet,
            @Schema(description = "Middle day of the last", examples = "2017-11-10")
                    LocalDate lastMet,
            @Schema(description = "Meetings by year and level") List<CountAnswer> counts,
            @Schema(description = "The meetings, in order") List<FactReference> meetings) {
        static PairAnswer from(Pair pair, List<Meeting> meetings) {
            return new PairAnswer(
                    pair.first(),
                    pair.second(),
                    meetings.size(),
                    meetings.getFirst().fact().event().occurred().middle(),
                    meetings.getLast().fact().event().occurred().middle(),
                    CountAnswer.from(meetings),
                    meetings.stream().map(meeting -> FactReference.from(meeting.fact())).toList());
        }

        String key() {
            return new Pair(first, second).key();
        }
    }

    static List<PairAnswer> pairs(Contacts contacts) {
        List<PairAnswer> pairs = new ArrayList<>();
        contacts.byPair().forEach((pair, meetings) -> pairs.add(PairAnswer.from(pair, meetings)));
        return pairs;
    }

    static ContactsAnswer from(Contacts contacts, Page<PairAnswer> page, FactBasis basis) {
        return new ContactsAnswer(
                contacts.relationship().value(),
                contacts.held().size(),
                contacts.calledOff(),
                CountAnswer.from(contacts.held()),
                contacts.claims().stream().map(claim -> ClaimAnswer.from(contacts, claim)).toList(),
                page.items(),
                page.page(),
                basis);
    }
}
