package org.cartora.audit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A connection for one transaction, whose first statement says who acts. Where that is a plain prepared statement both travel
 * together ({@link FirstStatement}); before any other kind it is a word of its own.
 */
final class AttributedConnection implements InvocationHandler {

    /** For this transaction alone: nothing is left for whoever has the connection next. */
    static final String WORDS = "select set_config('cartora.actor', ?, true), set_config('cartora.request', ?, true)";

    private final Connection connection;
    private final Runnable closed;
    private boolean told;

    private AttributedConnection(Connection connection, Runnable closed) {
        this.connection = connection;
        this.closed = closed;
    }

    static Connection of(Connection connection, Runnable closed) {
        return (Connection) Proxy.newProxyInstance(
                AttributedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new AttributedConnection(connection, closed));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("close")) {
            try {
                return call(connection, method, arguments);
            } finally {
                closed.run();
            }
        }
        if (!told && arguments != null && method.getName().equals("prepareStatement")) {
            if (arguments.length == 1) {
                return FirstStatement.of(this, (String) arguments[0]);
            }
            tell();
        } else if (!told
                && (method.getName().equals("createStatement")
                        || method.getName().equals("prepareCall"))) {
            tell();
        }
        return call(connection, method, arguments);
    }

    boolean told() {
        return told;
    }

    PreparedStatement prepare(String sql) throws SQLException {
        return connection.prepareStatement(sql);
    }

    /** Binds the words' parameters, which come first. */
    void bind(PreparedStatement statement) throws SQLException {
        statement.setString(1, Actor.name());
        statement.setString(2, Actor.request());
        told = true;
    }

    void tell() throws SQLException {
        if (!told) {
            try (var words = connection.prepareStatement(WORDS)) {
                bind(words);
                words.execute();
            }
        }
    }

    static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
