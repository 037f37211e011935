package org.cartora.platform;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three points of the crash matrix; {@code ./shop crash-test} plays all of them. */
@Isolated("ends servers")
class CrashMatrixIT {

    private static CrashScene scene;

    @BeforeAll
    static void enter() {
        scene = CrashScene.open();
    }

    @AfterAll
    static void leave() {
        scene.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut-orders", "commit-before-orders", "postgres-kill"})
    void aPurchaseThatIsCutOffEndsAsOneOrderOneCaptureAndOneMail(String point) {
        System.out.println(scene.play(CrashPoint.named(point)).row());
    }
}
