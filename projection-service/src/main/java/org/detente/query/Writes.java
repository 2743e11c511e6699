package org.detente.query;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Changes documents of users, in schema {@code detente}: each time in a transaction of its own. */
@ApplicationScoped
public class Writes {
    private final DataSource dataSource;

    Writes(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Something done in a transaction; SQL failures are answered as 503. */
    @FunctionalInterface
    public interface Write<T> {
        T in(Connection transaction) throws SQLException;
    }

    /** Does it, and commits if nothing is thrown. */
    public <T> T inTransaction(Write<T> write) {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    try (Connection transaction = dataSource.getConnection()) {
                        return write.in(transaction);
                    } catch (SQLException failure) {
                        throw new IllegalStateException(failure);
                    }
                });
    }
}
