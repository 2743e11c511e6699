package org.detente.projection;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * A checksum for each projection that depends on nothing but the content of its tables: the MD5 of
 * the rows' MD5s in sorted order, made inside the database.
 */
@ApplicationScoped
public class Checksums {
    private static final String EVENTS =
            """
            select concat_ws(' ', id, root, kind, extract(epoch from recorded), recorded_by,
                             occurred_earliest, occurred_latest, announced, md5(body))
            from event_index
            """;

    private final List<Projection> projections;

    Checksums(@All List<Projection> projections) {
        this.projections =
                projections.stream().sorted(Comparator.comparing(Projection::name)).toList();
    }

    /** Checksum by projection, the index of events among them. */
    public SequencedMap<String, String> compute(Connection connection) throws SQLException {
        SequencedMap<String, String> checksums = new TreeMap<>();
        checksums.put("event-index", checksum(connection, List.of(EVENTS)));
        for (Projection projection : projections) {
            checksums.put(projection.name(), checksum(connection, projection.contentQueries()));
        }
        return checksums;
    }

    private static String checksum(Connection connection, List<String> contentQueries)
            throws SQLException {
        StringBuilder checksum = new StringBuilder();
        for (String query : contentQueries) {
            String sql =
                    "select count(*) || ':' || coalesce(md5(string_agg(h, '' order by h)), '')"
                            + " from (select md5(content.line) as h from ("
                            + query
                            + ") as content(line)) as hashed";
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                checksum.append(checksum.isEmpty() ? "" : " ").append(row.getString(1));
            }
        }
        return checksum.toString();
    }
}
