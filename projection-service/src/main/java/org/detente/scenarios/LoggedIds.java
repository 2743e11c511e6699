package org.detente.scenarios;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.detente.projection.EventIndexTable;
import org.jspecify.annotations.Nullable;

/** Which ids are of entries that the log holds. */
@ApplicationScoped
class LoggedIds {
    /**
     * An entry.
     *
     * @param event that it is, or amends
     */
    record Logged(UUID id, UUID event, Instant recorded) {
        boolean isAmendment() {
            return !id.equals(event);
        }

        boolean by(@Nullable Instant asOf) {
            return asOf == null || !recorded.isAfter(asOf);
        }
    }

    Map<UUID, Logged> find(Connection connection, Collection<UUID> ids) throws SQLException {
        String sql =
                "select e.id, e.root, e.recorded "
                        + EventIndexTable.BY_ID
                        + " where e.recorded < 'infinity'";
        Map<UUID, Logged> found = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", Set.copyOf(ids).toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    UUID id = row.getObject(1, UUID.class);
                    found.put(
                            id,
                            new Logged(
                                    id,
                                    row.getObject(2, UUID.class),
                                    row.getObject(3, OffsetDateTime.class).toInstant()));
                }
            }
        }
        return found;
    }
}
