package org.cartora.launcher;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DiskTest {

    @Test
    void aDiskThatIsNearlyFullIsRefusedWithWhatIsMissingWhere() {
        assertThatThrownBy(() -> Disk.require(Path.of("/data"), 999))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("1000 MB on the disk of /data, 999 MB are free");
    }

    @Test
    void aDiskWithEnoughRoomIsNot() {
        assertThatNoException().isThrownBy(() -> Disk.require(Path.of("/data"), 1000));
    }
}
