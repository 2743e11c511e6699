package org.detente.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.detente.chapter.Chapter;
import org.detente.chapter.Subject;
import org.detente.chapter.Table;
import org.detente.contacts.ContactsAnswer.PairAnswer;
import org.detente.query.FactBasis;
import org.detente.query.Page;
import org.detente.query.Snapshot;

/** The meetings of the two. */
@ApplicationScoped
class ContactsChapter implements Chapter {
    private final ContactsProjection contacts;

    ContactsChapter(ContactsProjection contacts) {
        this.contacts = contacts;
    }

    @Override
    public Set<UUID> events(Snapshot snapshot, Subject subject) throws SQLException {
        return contacts.events(snapshot.connection(), List.of(subject.relationship().value()));
    }

    @Override
    public List<Table<?>> tables(Snapshot snapshot, Subject subject) throws SQLException {
        Contacts found =
                ContactsProjector.project(
                        subject.relationship(),
                        contacts.seen(
                                snapshot.connection(), subject.relationship(), subject.vantage()));
        List<PairAnswer> pairs = ContactsAnswer.pairs(found);
        Page<PairAnswer> all = new Page<>(pairs, new Page.Info(null, null, pairs.size()));
        FactBasis basis = FactBasis.of(subject.vantage(), Claimed.version());
        return List.of(
                Table.of(
                                contacts.name(),
                                "Pairs of persons who met, up to the day; the JSON counts all meetings too",
                                Claimed.version(),
                                PairAnswer.class,
                                into -> {
                                    for (PairAnswer pair : pairs) {
                                        into.add(pair);
                                    }
                                })
                        .told(() -> ContactsAnswer.from(found, all, basis)));
    }
}
