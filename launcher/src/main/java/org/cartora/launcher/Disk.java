package org.cartora.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Room for the data. A database that cannot write any more stops in the middle of its work: better not to begin. */
final class Disk {

    /** A fresh shop with its demo data takes about 600 MB; the rest is for what people do in it. */
    private static final long NEEDED_MEGABYTES = 1_000;

    private Disk() {}

    /** Refuses to start where there is too little room for the platform's state. */
    static void require(Path state) throws IOException {
        Files.createDirectories(state);
        require(state, Files.getFileStore(state).getUsableSpace() / (1024 * 1024));
    }

    static void require(Path state, long freeMegabytes) {
        if (freeMegabytes < NEEDED_MEGABYTES) {
            throw new LauncherFailure(
                    "not enough space: the platform needs about %d MB on the disk of %s, %d MB are free. ./shop reset drops the data of this checkout"
                            .formatted(NEEDED_MEGABYTES, state, freeMegabytes));
        }
    }
}
