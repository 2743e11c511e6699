package org.detente.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.detente.dyads.Dyad;
import org.detente.dyads.Dyads;
import org.detente.event.Agreement;
import org.detente.event.CodedAct;
import org.detente.event.Deployment;
import org.detente.event.Details;
import org.detente.event.EconomicDeal;
import org.detente.event.Indicator;
import org.detente.event.JointActivity;
import org.detente.event.Office;
import org.detente.event.Position;
import org.detente.event.RelationshipId;
import org.detente.event.Sanction;
import org.detente.event.Statement;
import org.detente.event.Summit;
import org.detente.event.Survey;
import org.detente.projection.EventFact;
import org.detente.projection.KeyedFacts;
import org.detente.query.Vantage;

/** Keeps which meetings, and which counts of meetings, are of which relationship. */
@ApplicationScoped
class ContactsProjection extends KeyedFacts {
    private static final String MEETINGS = "meetings";

    ContactsProjection() {
        super("contacts", "contact_fact", ContactsProjection::keysOf);
    }

    /** A meeting of others that merely bears on a relationship is no contact of it. */
    private static Keys keysOf(EventFact fact) {
        Keys keys = new Keys();
        if (isAbout(fact.event().details())) {
            Dyads.of(fact.event()).stream()
                    .filter(dyad -> dyad.via() != Dyad.Via.BEARING)
                    .forEach(dyad -> keys.add(dyad.relationship().value(), List.of()));
        }
        return keys;
    }

    private static boolean isAbout(Details details) {
        return switch (details) {
            case Summit _ -> true;
            case Indicator indicator -> indicator.unit().value().equals(MEETINGS);
            case Sanction _,
                    Deployment _,
                    EconomicDeal _,
                    JointActivity _,
                    Agreement _,
                    Position _,
                    Statement _,
                    Survey _,
                    Office _,
                    CodedAct _ ->
                    false;
        };
    }

    /** What had happened and was known of a relationship. */
    List<EventFact> seen(Connection connection, RelationshipId relationship, Vantage vantage)
            throws SQLException {
        return load(connection, ALL, List.of(relationship.value()), vantage.asOf(), vantage::sees)
                .getOrDefault(relationship.value(), List.of());
    }
}
