package org.cartora.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.postgresql.PGConnection;

/**
 * Where some words still stand: in all tables of the shop and of the identity provider, copied out, and in the files that the
 * servers keep. As they are, in small letters, in hexadecimal, which is how bytes come out of a table, and in Base64.
 */
record Traces(List<String> words) {

    Traces {
        words = List.copyOf(words);
    }

    Set<String> inTheShop() {
        try (var connection = Platform.database()) {
            return inTables(connection);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    Set<String> atTheIdentityProvider() {
        try (var connection = Platform.identityDatabase()) {
            return inTables(connection);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** Logs, the broker's journal, tables as files: whatever the servers write, but for the tables' own files and the inbox. */
    Set<String> inFiles() {
        return inFolders("logs", "artemis", "interchange", "media");
    }

    /** The tables' own files, of a database that is stopped; its log of what it writes is another matter. */
    Set<String> inDataFiles() {
        return inFolders("postgres/base", "postgres/global");
    }

    private Set<String> inFolders(String... folders) {
        var found = new TreeSet<String>();
        for (var folder : folders) {
            var root = Servers.STATE.resolve(folder);
            if (Files.exists(root)) {
                try (var files = Files.walk(root)) {
                    files.filter(Files::isRegularFile)
                            .filter(this::isIn)
                            .forEach(file ->
                                    found.add(Servers.STATE.relativize(file).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return found;
    }

    private boolean isIn(Path file) {
        try {
            return isIn(Files.readAllBytes(file));
        } catch (IOException e) {
            return false; // a file of a moment that is gone
        }
    }

    private Set<String> inTables(Connection connection) throws SQLException {
        var found = new TreeSet<String>();
        try (var statement = connection.createStatement();
                var tables = statement.executeQuery(
                        "select quote_ident(tablename) from pg_tables where schemaname = 'public'")) {
            var names = new ArrayList<String>();
            while (tables.next()) {
                names.add(tables.getString(1));
            }
            for (var name : names) {
                if (isIn(copied(connection, name))) {
                    found.add(name);
                }
            }
        }
        return found;
    }

    private static byte[] copied(Connection connection, String table) throws SQLException {
        var rows = new ByteArrayOutputStream();
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select * from " + table + ") to stdout", rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows.toByteArray();
    }

    private boolean isIn(byte[] content) {
        var text = new String(content, UTF_8);
        var small = text.toLowerCase(Locale.ROOT);
        return words.stream()
                .anyMatch(word -> small.contains(word.toLowerCase(Locale.ROOT))
                        || small.contains(HexFormat.of().formatHex(word.getBytes(UTF_8)))
                        || text.contains(inBase64(word)));
    }

    /** What of its Base64 is the same whatever stands around it, where it begins at a third byte. */
    private static String inBase64(String word) {
        var whole = Base64.getEncoder().withoutPadding().encodeToString(word.getBytes(UTF_8));
        return whole.substring(0, whole.length() - 2);
    }
}
