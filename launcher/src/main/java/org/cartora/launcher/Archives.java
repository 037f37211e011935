package org.cartora.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** What has to be done once per machine with the servers that Maven unpacked. */
final class Archives {

    private static final int OWNER_MAY_EXECUTE = 0100;

    private final Folders folders;

    Archives(Folders folders) {
        this.folders = folders;
    }

    /** Maven's artifact of PostgreSQL holds an archive inside an archive. */
    void unpackPostgres(Path home) throws IOException {
        once("postgres", home.resolve("bin/postgres"), () -> {
            try (var files = Files.list(home)) {
                var archive = files.filter(file -> file.toString().endsWith(".txz"))
                        .findFirst()
                        .orElseThrow();
                unpack(archive, home);
            }
        });
    }

    /** Does a piece of work unless its mark is there; another launcher of the same user waits meanwhile. */
    void once(String name, Path mark, Work work) throws IOException {
        if (Files.exists(mark)) {
            return;
        }
        var lock = folders.servers().resolve(name + ".lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var held = channel.lock();
            if (!Files.exists(mark)) {
                work.run();
            }
            held.release();
        }
    }

    private static void unpack(Path archive, Path target) throws IOException {
        var last = target.resolve("bin/postgres");
        try (var tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(Files.newInputStream(archive))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("entry outside its archive: " + entry.getName());
                }
                var unfinished = path.equals(last) ? path.resolveSibling("postgres.new") : path;
                write(tar, entry, unfinished);
            }
        }
        Files.move(last.resolveSibling("postgres.new"), last, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        Files.deleteIfExists(path);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0 && !path.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make executable: " + path);
        }
    }

    /** Some work on files. */
    interface Work {
        void run() throws IOException;
    }
}
