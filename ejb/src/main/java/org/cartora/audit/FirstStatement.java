package org.cartora.audit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that may be the first of its transaction. What is bound to it is kept until it is executed: then the words about
 * the actor and the statement go to the database in one message, as two statements of one text, and the first answer is passed
 * over. The text has parameters for the actor, so it is the same for everybody and is prepared once. A batch comes after a
 * word of its own.
 */
final class FirstStatement implements InvocationHandler {

    private static final int WORDS_PARAMETERS = 2;

    private final AttributedConnection connection;
    private final String sql;
    private final List<Setting> settings = new ArrayList<>();
    private @Nullable PreparedStatement statement;
    private boolean closed;

    private FirstStatement(AttributedConnection connection, String sql) {
        this.connection = connection;
        this.sql = sql;
    }

    static PreparedStatement of(AttributedConnection connection, String sql) {
        return (PreparedStatement) Proxy.newProxyInstance(
                FirstStatement.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                new FirstStatement(connection, sql));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        var name = method.getName();
        if (statement == null) {
            if (name.startsWith("set")) {
                settings.add(new Setting(method, arguments == null ? new Object[0] : arguments));
                return null;
            }
            if (name.equals("close") || name.equals("isClosed")) {
                closed |= name.equals("close");
                return name.equals("isClosed") ? closed : null;
            }
            if (arguments == null && name.startsWith("execute") && !name.endsWith("Batch") && !connection.told()) {
                return together(name);
            }
            statement = alone();
        }
        return AttributedConnection.call(statement, method, arguments);
    }

    private @Nullable Object together(String how) throws Throwable {
        var both = connection.prepare(AttributedConnection.WORDS + "; " + sql);
        statement = both;
        for (var setting : settings) {
            setting.apply(both, WORDS_PARAMETERS);
        }
        connection.bind(both);
        both.execute();
        var rows = both.getMoreResults();
        return switch (how) {
            case "executeQuery" -> both.getResultSet();
            case "executeUpdate" -> both.getUpdateCount();
            case "executeLargeUpdate" -> both.getLargeUpdateCount();
            default -> rows;
        };
    }

    private PreparedStatement alone() throws Throwable {
        connection.tell();
        var plain = connection.prepare(sql);
        for (var setting : settings) {
            setting.apply(plain, 0);
        }
        return plain;
    }

    /** Something that was set on the statement: a parameter, or a property such as its timeout. */
    private record Setting(Method method, Object[] arguments) {

        void apply(PreparedStatement statement, int before) throws Throwable {
            var given = arguments.clone();
            if (method.getDeclaringClass() == PreparedStatement.class) {
                given[0] = (Integer) given[0] + before;
            }
            AttributedConnection.call(statement, method, given);
        }
    }
}
