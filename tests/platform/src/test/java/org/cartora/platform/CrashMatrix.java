package org.cartora.platform;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** All points of the crash matrix, or those that were asked for; {@code ./shop crash-test} runs it and shows its table. */
class CrashMatrix {

    private static final Path TABLE = Path.of(System.getProperty("cartora.crash.table", "target/crash-matrix.md"));
    private static final String POINTS = System.getProperty("cartora.crash.points", "");

    private static final List<String> NAMES = Arrays.asList(POINTS.split(","));
    private static final String RACE = "webhook-race";
    private static final int RACES = 200;

    private static CrashScene scene;

    @BeforeAll
    static void enter() throws IOException {
        Files.writeString(TABLE, """
                | point | what happens | at commit | requests repeated | orders | captures | Message-IDs | proofs that hold | seconds |
                |---|---|---|---|---|---|---|---|---|
                """);
        scene = CrashScene.open();
        scene.play(CrashPoint.calm()); // a server that has just started is slow at its first purchase
    }

    @AfterAll
    static void leave() {
        scene.close();
    }

    @TestFactory
    Stream<DynamicTest> everyPurchaseEndsAsOneOrderOneCaptureAndOneMail() {
        var played = points().stream().map(point -> dynamicTest(point.name(), () -> play(point)));
        return POINTS.isEmpty() || NAMES.contains(RACE)
                ? Stream.concat(Stream.of(dynamicTest(RACE, CrashMatrix::race)), played)
                : played;
    }

    private static void race() throws Exception {
        var byWebhook = Races.run(RACES);
        write("| %s | browser and webhooks race, %d purchases | the webhook was first %d times | | %d | %d | | | |"
                .formatted(RACE, RACES, byWebhook, RACES, RACES));
    }

    private static List<CrashPoint> points() {
        if (POINTS.isEmpty()) {
            return CrashPoint.all(scene.play(CrashPoint.calm()).ofRequests());
        }
        return NAMES.stream()
                .filter(name -> !name.equals(RACE))
                .map(CrashPoint::named)
                .toList();
    }

    private static void play(CrashPoint point) {
        try {
            write(scene.play(point).row());
        } catch (AssertionError | RuntimeException e) {
            write(CrashScene.failed(point, e));
            throw e;
        }
    }

    private static void write(String row) {
        try {
            Files.writeString(TABLE, row + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
