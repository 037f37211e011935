package org.cartora.launcher.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** The newest mails that came in, each a file named by its id; ids rise with time. */
final class Mails {

    /** A mail server for trying things out, whose memory is small: the oldest make room for the newest. */
    private static final int MOST = 2_000;

    private static final String SUFFIX = ".eml";

    private final Path folder;
    private final int most;
    private final ConcurrentSkipListMap<String, Mail> byId = new ConcurrentSkipListMap<>(Comparator.reverseOrder());
    private final AtomicLong last = new AtomicLong();

    Mails(Path folder) throws IOException {
        this(folder, MOST);
    }

    Mails(Path folder, int most) throws IOException {
        this.folder = folder;
        this.most = most;
        Files.createDirectories(folder);
        var found = found();
        for (var old : found.subList(Math.min(most, found.size()), found.size())) {
            Files.deleteIfExists(old);
        }
        found.stream().limit(most).forEach(this::load);
    }

    /** Newest first. */
    private List<Path> found() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    private void load(Path file) {
        var name = file.getFileName().toString();
        var id = name.substring(0, name.length() - SUFFIX.length());
        byId.put(id, Mail.read(id, file));
    }

    void keep(MimeMessage message) {
        var id = nextId();
        var file = folder.resolve(id + SUFFIX);
        var unfinished = folder.resolve(id + ".new");
        try {
            try (var out = Files.newOutputStream(unfinished)) {
                message.writeTo(out);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            byId.put(id, Mail.read(id, file));
            makeRoom();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void makeRoom() throws IOException {
        while (byId.size() > most) {
            var oldest = byId.pollLastEntry();
            if (oldest != null) {
                Files.deleteIfExists(folder.resolve(oldest.getKey() + SUFFIX));
            }
        }
    }

    private String nextId() {
        var now = Instant.now();
        long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
        return "%016x".formatted(last.updateAndGet(before -> Math.max(before + 1, micros)));
    }

    /** Newest first. */
    List<Mail> all() {
        return List.copyOf(byId.values());
    }

    Optional<Mail> mail(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    byte[] raw(Mail mail) throws IOException {
        return Files.readAllBytes(folder.resolve(mail.id() + SUFFIX));
    }

    void clear() throws IOException {
        for (var id : List.copyOf(byId.keySet())) {
            Files.deleteIfExists(folder.resolve(id + SUFFIX));
            byId.remove(id);
        }
    }
}
