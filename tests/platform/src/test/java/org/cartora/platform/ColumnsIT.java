package org.cartora.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every column that could name a person is looked at by somebody before it is there: {@code columns.txt} says what it holds. */
class ColumnsIT {

    private static final Set<String> KINDS = Set.of("business", "sealed", "index", "staff", "technical");

    @Test
    void everyColumnThatCouldNameAPersonIsClassified() throws SQLException, IOException {
        var known = classified();

        assertThat(new TreeSet<>(known.values())).isSubsetOf(KINDS);
        assertThat(columns()).as("columns of texts, bytes and documents").isEqualTo(known.keySet());
    }

    @Test
    void whatIsSealedIsStoredAsBytes() throws SQLException, IOException {
        for (var column : classified().entrySet()) {
            if (Set.of("sealed", "index").contains(column.getValue())) {
                var name = column.getKey().split("\\.");
                assertThat(Platform.text(
                                "select data_type from information_schema.columns where table_name = ? and column_name = ?",
                                name[0],
                                name[1]))
                        .as(column.getKey())
                        .isEqualTo("bytea");
            }
        }
    }

    private static Set<String> columns() throws SQLException {
        var found = new TreeSet<String>();
        try (var connection = Platform.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select c.table_name || '.' || c.column_name"
                                + " from information_schema.columns c join information_schema.tables t using (table_schema, table_name)"
                                + " where c.table_schema = 'public' and t.table_type = 'BASE TABLE'"
                                // months of the audit log
                                + " and c.table_name !~ '^audit_event_'"
                                + " and c.data_type in ('text', 'character varying', 'jsonb', 'json', 'bytea', 'ARRAY', 'inet')")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** A line for each: {@code table.column kind}, and what is behind a #. */
    private static Map<String, String> classified() throws IOException {
        var found = new TreeMap<String, String>();
        try (var in = Objects.requireNonNull(ColumnsIT.class.getResourceAsStream("/columns.txt"))) {
            for (var line : new String(in.readAllBytes(), UTF_8).split("\n")) {
                var words = line.replaceFirst("#.*", "").strip().split("\\s+");
                if (words.length == 2) {
                    found.put(words[0], words[1]);
                }
            }
        }
        return found;
    }
}
