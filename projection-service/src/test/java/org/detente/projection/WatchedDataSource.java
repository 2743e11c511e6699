package org.detente.projection;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A data source that tells a script of every call that its connections make to the server. What the
 * script throws is the death of this side: the server rolls back what was not committed, and the
 * connection answers nothing more.
 */
final class WatchedDataSource {
    private static final String NO_CONNECTION = "08003";
    private static final Set<String> TRANSACTION_CALLS =
            Set.of("commit", "setSavepoint", "releaseSavepoint", "rollback");

    private final DataSource real;
    private final Script script;

    private WatchedDataSource(DataSource real, Script script) {
        this.real = real;
        this.script = script;
    }

    static DataSource of(DataSource real, Script script) {
        WatchedDataSource watched = new WatchedDataSource(real, script);
        return proxy(
                DataSource.class,
                (_, method, arguments) ->
                        method.getName().equals("getConnection")
                                ? watched.connection()
                                : invoke(real, method, arguments));
    }

    /**
     * A call that reaches the server.
     *
     * @param number counted from 1 in each connection taken
     */
    record Call(int number, String method, Connection real) {
        boolean isCommit() {
            return method.equals("commit");
        }
    }

    /** What happens around the calls. */
    interface Script {
        default void before(Call call) throws SQLException {}

        default void after(Call call) throws SQLException {}
    }

    private Connection connection() throws SQLException {
        return proxy(Connection.class, new WatchedConnection(real.getConnection()));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object invoke(
            Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause() == null ? failure : failure.getCause();
        }
    }

    /** One connection and its statements. */
    private final class WatchedConnection implements InvocationHandler {
        private final Connection connection;
        private int calls;
        private boolean dead;

        WatchedConnection(Connection connection) {
            this.connection = connection;
        }

        @Override
        public @Nullable Object invoke(
                Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            String name = method.getName();
            if (name.equals("close")) {
                return WatchedDataSource.invoke(connection, method, arguments);
            }
            if (TRANSACTION_CALLS.contains(name)) {
                return call(connection, method, arguments);
            }
            requireAlive();
            Object result = WatchedDataSource.invoke(connection, method, arguments);
            return switch (result) {
                case PreparedStatement statement ->
                        proxy(PreparedStatement.class, watching(statement));
                case Statement statement -> proxy(Statement.class, watching(statement));
                case null, default -> result;
            };
        }

        private InvocationHandler watching(Statement statement) {
            return (_, method, arguments) ->
                    method.getName().startsWith("execute")
                            ? call(statement, method, arguments)
                            : WatchedDataSource.invoke(statement, method, arguments);
        }

        private @Nullable Object call(
                Object target, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            requireAlive();
            Call call = new Call(++calls, method.getName(), connection);
            try {
                script.before(call);
            } catch (SQLException death) {
                die();
                throw death;
            }
            Object result = WatchedDataSource.invoke(target, method, arguments);
            try {
                script.after(call);
            } catch (SQLException death) {
                die();
                throw death;
            }
            return result;
        }

        private void requireAlive() throws SQLException {
            if (dead) {
                throw new SQLException("the connection is dead", NO_CONNECTION);
            }
        }

        /** After a commit there is nothing left to roll back. */
        private void die() throws SQLException {
            dead = true;
            connection.rollback();
        }
    }
}
