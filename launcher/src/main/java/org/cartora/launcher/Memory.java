package org.cartora.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.LongStream;

/** How much memory there is, and how much a process uses. */
final class Memory {

    private static final long MEGABYTE = 1024 * 1024;
    private static final long NEEDED_MEGABYTES = 2_200;

    private Memory() {}

    static void require() {
        long available = available();
        if (available < NEEDED_MEGABYTES) {
            throw new LauncherFailure(
                    ("not enough memory: the platform needs about %d MB, %d MB are available. Close something, "
                                    + "or try all the same: ./shop run --any-memory")
                            .formatted(NEEDED_MEGABYTES, available));
        }
    }

    /** What the system, or the container around us, still has to give. */
    private static long available() {
        long system = field(Path.of("/proc/meminfo"), "MemAvailable:")
                .map(kilobytes -> kilobytes / 1024)
                .orElse(Long.MAX_VALUE);
        var limit = number(Path.of("/sys/fs/cgroup/memory.max"));
        var used = number(Path.of("/sys/fs/cgroup/memory.current"));
        long container = limit.isPresent() && used.isPresent()
                ? (limit.get() - used.get() + cache()) / MEGABYTE
                : Long.MAX_VALUE;
        return LongStream.of(system, container).min().orElse(Long.MAX_VALUE);
    }

    private static long cache() {
        return field(Path.of("/sys/fs/cgroup/memory.stat"), "inactive_file").orElse(0L);
    }

    /** Resident memory of a process in megabytes; of what several processes share, its part of it. */
    static long resident(long pid) {
        var process = Path.of("/proc", Long.toString(pid));
        return field(process.resolve("smaps_rollup"), "Pss:")
                        .or(() -> field(process.resolve("status"), "VmRSS:"))
                        .orElse(0L)
                / 1024;
    }

    private static Optional<Long> field(Path file, String name) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException notLinux) {
            return Optional.empty();
        }
    }

    private static Optional<Long> number(Path file) {
        try {
            var text = Files.readString(file).strip();
            return text.matches("\\d{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
        } catch (IOException notLinux) {
            return Optional.empty();
        }
    }
}
