package org.detente.temperature;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.detente.projection.EventFact;
import org.detente.projection.EventIndexTable;

/** The events behind the lines of an explanation, all in one query. */
@ApplicationScoped
class EventBodies {
    Map<UUID, EventFact> load(Connection connection, Collection<UUID> ids) throws SQLException {
        Map<UUID, EventFact> facts = new HashMap<>();
        String sql = "select id, recorded, body from event_index where id = any (?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    EventFact fact = EventIndexTable.fact(rows, 1);
                    facts.put(fact.id(), fact);
                }
            }
        }
        return facts;
    }
}
