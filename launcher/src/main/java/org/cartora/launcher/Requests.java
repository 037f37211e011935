package org.cartora.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * How another shell asks the running launcher for something: a file with the request, answered by a file. No port
 * is needed, and who may write into the folder is who may ask.
 */
final class Requests {

    private static final String ASKED = ".asked";
    private static final String ANSWER = ".answer";
    private static final int PATIENCE_SECONDS = 180;

    private final Path folder;

    Requests(Folders folders) {
        this.folder = folders.state().resolve("requests");
    }

    void open() throws IOException {
        Folders.delete(folder);
        Files.createDirectories(folder);
    }

    /** Asks, and waits for the answer. */
    String ask(String request) throws IOException, InterruptedException {
        if (!Files.isDirectory(folder)) {
            throw new LauncherFailure("the platform is not running");
        }
        var id = UUID.randomUUID().toString();
        var unfinished = folder.resolve(id);
        Files.writeString(unfinished, request);
        Files.move(unfinished, folder.resolve(id + ASKED), StandardCopyOption.ATOMIC_MOVE);
        var answer = folder.resolve(id + ANSWER);
        for (int tenths = 0; tenths < PATIENCE_SECONDS * 10; tenths++) {
            if (Files.exists(answer)) {
                var words = Files.readString(answer);
                Files.delete(answer);
                if (words.startsWith("!")) {
                    throw new LauncherFailure(words.substring(1));
                }
                return words;
            }
            Thread.sleep(100);
        }
        throw new LauncherFailure("the running platform does not answer");
    }

    /** Answers what was asked since the last time. */
    void answer(Answering answering) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(ASKED)).toList()) {
                var words = Files.readString(file).split(" ");
                Files.delete(file);
                var answer = answered(answering, words);
                var target = folder.resolve(file.getFileName().toString().replace(ASKED, ANSWER));
                var unfinished = folder.resolve(file.getFileName().toString().replace(ASKED, ".new"));
                Files.writeString(unfinished, answer);
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private static String answered(Answering answering, String[] words) {
        try {
            return answering.answer(words[0], words[1]);
        } catch (LauncherFailure e) {
            return "!" + e.getMessage();
        }
    }

    /** What is to be done about a request. */
    interface Answering {
        String answer(String verb, String server);
    }
}
