package org.cartora.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes rows into one table by COPY, in the connection's transaction. */
final class CopyTable implements AutoCloseable {

    private static final int CHUNK = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(CHUNK + 4_096);

    CopyTable(Connection connection, String table, String columns) throws SQLException {
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " (" + columns + ") from stdin");
    }

    void row(@Nullable Object... fields) throws SQLException {
        for (var i = 0; i < fields.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            append(fields[i]);
        }
        text.append('\n');
        if (text.length() > CHUNK) {
            flush();
        }
    }

    private void append(@Nullable Object field) {
        if (field == null) {
            text.append("\\N");
            return;
        }
        var word = field.toString();
        for (var i = 0; i < word.length(); i++) {
            var sign = word.charAt(i);
            switch (sign) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(sign);
            }
        }
    }

    private void flush() throws SQLException {
        var bytes = text.toString().getBytes(UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    /** Ends the copying; after a failure the transaction is lost, so nothing half-written can be committed. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            flush();
            copy.endCopy();
        }
    }
}
