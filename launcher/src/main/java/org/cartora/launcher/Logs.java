package org.cartora.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One log per server; the one before the last start is kept beside it. */
final class Logs {

    private static final int TAIL_BYTES = 64 * 1024;

    /** A line of an exception's trace, also where it is one JSON string. */
    private static final Pattern CAUSE = Pattern.compile("Caused by: (?:[^\\\\\n]|\\\\\")*");

    /** A line of the application's log, which is JSON. */
    private static final Pattern ENTRY =
            Pattern.compile("^\\{\"timestamp\".*?\"level\":\"(\\w+)\".*?\"message\":\"((?:[^\"\\\\]|\\\\.)*)\"");

    private static final Pattern THROWN = Pattern.compile("\"stack_trace\":\"((?:[^\"\\\\]|\\\\[^n])*)");
    private static final int WIDTH = 400;

    private Logs() {}

    static String tail(Path log, int lines) {
        try (var file = Files.newByteChannel(log)) {
            file.position(Math.max(0, file.size() - TAIL_BYTES));
            var buffer = java.nio.ByteBuffer.allocate(TAIL_BYTES);
            while (buffer.hasRemaining() && file.read(buffer) >= 0) {
                // until the buffer is full or the log ends
            }
            var text = new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
            var all = text.lines().filter(line -> !line.isBlank()).toList();
            return all.stream()
                    .skip(Math.max(0, all.size() - lines))
                    .map(line -> "    | " + readable(line))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "    | (no log: " + e.getMessage() + ")";
        }
    }

    /** A line of JSON becomes its level, its message and what was thrown; any line keeps its beginning. */
    static String readable(String line) {
        var entry = ENTRY.matcher(line);
        if (entry.find()) {
            var thrown = THROWN.matcher(line);
            return shortened(entry.group(1) + " " + entry.group(2) + (thrown.find() ? ": " + thrown.group(1) : ""));
        }
        return shortened(line);
    }

    private static String shortened(String line) {
        return line.length() > WIDTH ? line.substring(0, WIDTH) + "…" : line;
    }

    /** The different causes that the exceptions at the end of a log name. */
    static String causes(Path log) {
        try {
            var text = Files.readString(log);
            return CAUSE.matcher(text.substring(Math.max(0, text.length() - 16 * TAIL_BYTES)))
                    .results()
                    .map(found -> "    | " + found.group())
                    .distinct()
                    .limit(12)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "    | (no log: " + e.getMessage() + ")";
        }
    }

    static void turn(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
