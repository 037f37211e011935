package org.cartora.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void theUsualPortsAreThoseOfTheDocumentation() {
        var ports = Ports.on(0);

        assertThat(ports.app()).isEqualTo(8080);
        assertThat(ports.named().values()).doesNotHaveDuplicates();
    }

    @Test
    void aBaseMovesAllPorts() {
        assertThat(Ports.on(20000).named().values()).allMatch(port -> port > 20000 && port < 21000);
    }

    @Test
    void aPlatformsPortsLieBelowTheHighest() {
        assertThatThrownBy(() -> Ports.on(65000)).isInstanceOf(LauncherFailure.class);
    }

    @Test
    void portsAmongThoseOfOutgoingConnectionsAreDoubted() {
        assertThat(Ports.on(20000).doubt(32768)).isEmpty();
        assertThat(Ports.on(32000).doubt(32768))
                .hasValueSatisfying(doubt -> assertThat(doubt).contains("from port 32768 on", "at most 31868"));
    }

    @Test
    void theSystemSaysWhereOutgoingPortsBegin() {
        assertThat(PortOwner.ephemeralFrom()).isBetween(1024, 65_536);
    }

    @Test
    void aTakenPortIsNamedWithTheProgramThatHasIt() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int taken = socket.getLocalPort();
            var ports = new Ports(taken, 1, 1, 1, 1, 1, 1, 1, 1);

            assertThat(Ports.free(taken)).isFalse();
            assertThatThrownBy(ports::requireFree)
                    .hasMessageContaining("port " + taken + " (application) is taken by")
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
    }
}
