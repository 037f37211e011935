package org.cartora.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cartora.serverlog.LogContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database is sent, as a driver that only writes down sees it. */
class FirstStatementTest {

    private final List<String> sent = new ArrayList<>();
    private final Connection connection = AttributedConnection.of(driver(), () -> {});

    @BeforeEach
    void begin() {
        LogContext.begin("req_12345678");
        LogContext.user("lena");
    }

    @AfterEach
    void end() {
        LogContext.end();
    }

    @Test
    void theFirstStatementGoesTogetherWithTheWordsAndTheSecondAlone() throws SQLException {
        var first = connection.prepareStatement("update t set a = ? where b = ?");
        first.setQueryTimeout(3);
        first.setInt(1, 7);
        first.setString(2, "x");
        assertThat(first.executeUpdate()).isEqualTo(1);
        var second = connection.prepareStatement("select 1");
        second.execute();

        assertThat(sent)
                .containsExactly(
                        "prepare " + AttributedConnection.WORDS + "; update t set a = ? where b = ?",
                        "setQueryTimeout [3]",
                        "setInt [3, 7]",
                        "setString [4, x]",
                        "setString [1, lena]",
                        "setString [2, req_12345678]",
                        "execute",
                        "getMoreResults",
                        "getUpdateCount",
                        "prepare select 1",
                        "execute");
    }

    @Test
    void aBatchComesAfterAWordOfItsOwn() throws SQLException {
        var batch = connection.prepareStatement("insert into t values (?)");
        batch.setInt(1, 7);
        batch.addBatch();
        batch.executeBatch();

        assertThat(sent)
                .containsExactly(
                        "prepare " + AttributedConnection.WORDS,
                        "setString [1, lena]",
                        "setString [2, req_12345678]",
                        "execute",
                        "close",
                        "prepare insert into t values (?)",
                        "setInt [1, 7]",
                        "addBatch",
                        "executeBatch");
    }

    @Test
    void theWordsAreSaidOnceWhicheverStatementRunsFirst() throws SQLException {
        var one = connection.prepareStatement("select 1");
        var two = connection.prepareStatement("select 2");
        two.executeQuery();
        one.executeQuery();

        assertThat(sent.stream().filter(text -> text.contains("set_config"))).hasSize(1);
        assertThat(sent).contains("prepare select 1");
    }

    @Test
    void aThreadThatNobodyNamedIsTheSystem() {
        LogContext.end();

        assertThat(Actor.name()).isEqualTo("system");
        LogContext.begin("req_12345678");
        assertThat(Actor.name()).isEqualTo("guest");
    }

    private Connection driver() {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                sent.add("prepare " + arguments[0]);
                return statement();
            }
            return null;
        });
    }

    private PreparedStatement statement() {
        return proxy(PreparedStatement.class, (proxy, method, arguments) -> {
            sent.add(method.getName() + (arguments == null ? "" : " " + Arrays.toString(arguments)));
            return switch (method.getReturnType().getName()) {
                case "boolean" -> false;
                case "int" -> 1;
                default -> null;
            };
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
