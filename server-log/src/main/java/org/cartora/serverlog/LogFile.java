package org.cartora.serverlog;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.logging.ErrorManager;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * A log file that starts anew when it is full and keeps a few of its predecessors ({@code server.log.1} is the youngest).
 * The folder is {@code CARTORA_LOG_FOLDER}, else the domain's own; size and number are set in logging.properties by
 * {@code org.cartora.serverlog.bytes} and {@code org.cartora.serverlog.kept}.
 */
abstract class LogFile extends Handler {

    private final Path file;
    private final long limit;
    private final int kept;
    private @Nullable OutputStream out;
    private long written;

    LogFile(String name, Filter filter) {
        this(folder().resolve(name), number("org.cartora.serverlog.bytes", 20_000_000), (int)
                number("org.cartora.serverlog.kept", 10));
        setFilter(filter);
    }

    @SuppressWarnings("this-escape")
    LogFile(Path file, long limit, int kept) {
        this.file = file;
        this.limit = limit;
        this.kept = kept;
        setLevel(Level.ALL);
        setFormatter(new JsonFormatter());
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        if (!isLoggable(entry)) {
            return;
        }
        try {
            var line = getFormatter().format(entry).getBytes(StandardCharsets.UTF_8);
            if (out != null && written + line.length > limit) {
                rotate();
            }
            if (out == null) {
                open();
            }
            if (out != null) {
                out.write(line);
                written += line.length;
            }
        } catch (IOException e) {
            reportError("cannot write " + file, e, ErrorManager.WRITE_FAILURE);
        }
    }

    private void open() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        written = Files.size(file);
    }

    private void rotate() throws IOException {
        close();
        for (var age = kept - 1; age >= 0; age--) {
            var from = age == 0 ? file : older(age);
            if (Files.exists(from)) {
                Files.move(from, older(age + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path older(int age) {
        return file.resolveSibling(file.getFileName() + "." + age);
    }

    /** Every line goes to the file at once; there is nothing to flush. */
    @Override
    public void flush() {}

    @Override
    public synchronized void close() {
        try (var closing = out) {
            out = null;
        } catch (IOException e) {
            reportError("cannot close " + file, e, ErrorManager.CLOSE_FAILURE);
        }
    }

    private static Path folder() {
        var named = System.getenv("CARTORA_LOG_FOLDER");
        return named == null
                ? Path.of(System.getProperty("com.sun.aas.instanceRoot", System.getProperty("java.io.tmpdir", ".")))
                        .resolve("logs")
                : Path.of(named);
    }

    private static long number(String property, long otherwise) {
        var set = LogManager.getLogManager().getProperty(property);
        return set == null ? otherwise : Long.parseLong(set.strip());
    }
}
