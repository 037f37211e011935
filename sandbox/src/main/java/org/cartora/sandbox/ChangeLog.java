package org.cartora.sandbox;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;

/**
 * Everything that ever happened, a line of JSON each, only ever appended. A line is on the disk before anybody hears of
 * it; lines that come at the same time share one sync. What a crash left unfinished at the end is cut off.
 */
final class ChangeLog implements AutoCloseable {

    /** Where a line lies. */
    record Spot(long offset, int length) {}

    private record Line(byte[] bytes, boolean durable, CompletableFuture<Spot> written) {}

    private static final int MOST_AT_ONCE = 256;

    private final FileChannel file;
    private final BlockingQueue<Line> waiting = new LinkedBlockingQueue<>();
    private final Line last = new Line(new byte[0], false, new CompletableFuture<>());
    private final Thread writer = Thread.ofPlatform().name("change-log").unstarted(this::write);
    private long end;

    /** Opens the file and tells every line in it, oldest first. */
    ChangeLog(Path path, BiConsumer<Spot, ObjectNode> replay) throws IOException {
        if (Files.exists(path)) {
            end = replay(path, replay);
        }
        file = FileChannel.open(path, CREATE, READ, WRITE);
        file.truncate(end);
        writer.start();
    }

    private static long replay(Path path, BiConsumer<Spot, ObjectNode> replay) throws IOException {
        long begin = 0;
        var line = new ByteArrayOutputStream();
        var block = new byte[1 << 16];
        try (var in = Files.newInputStream(path)) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                int from = 0;
                for (int at = 0; at < read; at++) {
                    if (block[at] == '\n') {
                        line.write(block, from, at - from);
                        replay.accept(new Spot(begin, line.size()), Json.parse(line.toByteArray()));
                        begin += line.size() + 1;
                        line.reset();
                        from = at + 1;
                    }
                }
                line.write(block, from, read - from);
            }
        }
        return begin;
    }

    /** Returns once the line is on the disk. */
    Spot append(ObjectNode line) {
        return enqueue(line, true).join();
    }

    /** For what may be forgotten by a crash. */
    void note(ObjectNode line) {
        enqueue(line, false);
    }

    private CompletableFuture<Spot> enqueue(ObjectNode node, boolean durable) {
        var line = new Line(Json.bytes(node), durable, new CompletableFuture<>());
        waiting.add(line);
        return line.written();
    }

    ObjectNode read(Spot spot) {
        var buffer = ByteBuffer.allocate(spot.length());
        try {
            while (buffer.hasRemaining() && file.read(buffer, spot.offset() + buffer.position()) >= 0) {
                // until the line is whole
            }
            return Json.parse(buffer.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        var lines = new ArrayList<Line>();
        try {
            boolean open = true;
            while (open) {
                lines.clear();
                lines.add(waiting.take());
                waiting.drainTo(lines, MOST_AT_ONCE);
                open = !lines.remove(last);
                write(lines);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<Line> lines) {
        try {
            var buffer = ByteBuffer.allocate(
                    lines.stream().mapToInt(line -> line.bytes().length + 1).sum());
            lines.forEach(line -> buffer.put(line.bytes()).put((byte) '\n'));
            buffer.flip();
            while (buffer.hasRemaining()) {
                file.write(buffer, end + buffer.position());
            }
            if (lines.stream().anyMatch(Line::durable)) {
                file.force(false);
            }
        } catch (IOException e) {
            lines.forEach(line -> line.written().completeExceptionally(e));
            return;
        }
        for (var line : lines) {
            var spot = new Spot(end, line.bytes().length);
            end += spot.length() + 1;
            line.written().complete(spot);
        }
    }

    @Override
    public void close() throws IOException {
        waiting.add(last);
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        file.close();
    }
}
