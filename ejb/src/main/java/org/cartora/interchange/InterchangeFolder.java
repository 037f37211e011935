package org.cartora.interchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The files: {@code <folder>/imports/<id>.csv} as they came, {@code <folder>/exports/<run>.csv} as they grow. */
@ApplicationScoped
class InterchangeFolder {

    @Inject
    @ConfigProperty(name = "cartora.interchange.folder")
    String folder;

    /** A file on the disk: so many bytes with this checksum. */
    record Stored(long bytes, String checksum) {}

    Path upload(UUID id) {
        return Path.of(folder, "imports", id + ".csv");
    }

    Path export(UUID run) {
        return Path.of(folder, "exports", run + ".csv");
    }

    /** Streams an upload to the disk; refuses more than the limit. Afterwards it is there whatever happens. */
    Stored store(UUID id, InputStream content, long limit) {
        var file = upload(id);
        try {
            Files.createDirectories(file.getParent());
            var digest = MessageDigest.getInstance("SHA-256");
            var bytes = 0L;
            try (var out = Files.newOutputStream(file);
                    var in = new DigestInputStream(content, digest)) {
                var buffer = new byte[1 << 16];
                for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    bytes += n;
                    if (bytes > limit) {
                        throw ImportRefused.tooLarge(limit);
                    }
                    out.write(buffer, 0, n);
                }
            }
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            return new Stored(bytes, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            remove(file);
            throw new UncheckedIOException("cannot store a file", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } catch (ImportRefused e) {
            remove(file);
            throw e;
        }
    }

    /** Writes at a place of a growing file, whatever an attempt that died has left behind it; answers its length on the disk. */
    long append(UUID run, long at, byte[] content) {
        var file = export(run);
        try {
            Files.createDirectories(file.getParent());
            try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                if (channel.size() < at) {
                    throw new IllegalStateException("The file of this export is gone. Start a new one.");
                }
                channel.truncate(at).position(at);
                for (var left = ByteBuffer.wrap(content); left.hasRemaining(); ) {
                    channel.write(left);
                }
                channel.force(true);
                return channel.position();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a file", e);
        }
    }

    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove a file", e);
        }
    }
}
