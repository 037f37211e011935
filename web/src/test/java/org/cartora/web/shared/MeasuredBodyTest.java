package org.cartora.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.cartora.shared.Refusal;
import org.junit.jupiter.api.Test;

class MeasuredBodyTest {

    private static final int CHUNK = 1_000;
    private static final Duration SILENCE = Duration.ofSeconds(-1);

    private final AtomicLong clock = new AtomicLong();
    private final AtomicInteger placesTaken = new AtomicInteger();
    private final AtomicInteger placesHeld = new AtomicInteger();

    private MeasuredBody body(int length, int available, Duration each) {
        return body(new Coming(length, available, each));
    }

    private MeasuredBody body(Coming coming) {
        return new MeasuredBody(
                coming,
                10_000,
                () -> {
                    placesTaken.incrementAndGet();
                    placesHeld.incrementAndGet();
                    return placesHeld::decrementAndGet;
                },
                clock::get);
    }

    @Test
    void whatIsThereIsReadWithoutAPlace() throws IOException {
        assertThat(body(10_000, 10_000, Duration.ZERO).readAllBytes()).hasSize(10_000);
        assertThat(placesTaken).hasValue(0);
    }

    @Test
    void whatComesLaterNeedsOnePlaceAndGivesItBack() throws IOException {
        assertThat(body(5_000, 0, Duration.ofMillis(10)).readAllBytes()).hasSize(5_000);
        assertThat(placesTaken).hasValue(1);
        assertThat(placesHeld).hasValue(0);
    }

    @Test
    void whatIsTooLongIsRefusedThoughNobodyAnnouncedIt() {
        assertRefused(body(10_001, 10_001, Duration.ZERO), Refusal.Kind.TOO_LARGE);
    }

    @Test
    void theRestOfWhatIsTooLongIsTakenSoThatItsSenderHearsWhy() {
        var sent = new Coming(25_000, 25_000, Duration.ZERO);

        assertRefused(body(sent), Refusal.Kind.TOO_LARGE);

        assertThat(sent.isFinished()).isTrue();
    }

    @Test
    void whatIsMuchTooLongIsNotTakenToItsEnd() {
        var sent = new Coming(100 << 20, 100 << 20, Duration.ZERO);

        assertRefused(body(sent), Refusal.Kind.TOO_LARGE);

        assertThat(sent.left).isBetween(60 << 20, 70 << 20);
    }

    @Test
    void whatIsTooLongAndComesSlowlyIsNotWaitedForForLong() {
        assertRefused(body(1 << 20, 0, Duration.ofMillis(100)), Refusal.Kind.TOO_LARGE);

        assertThat(clock.get()).isLessThan(Duration.ofSeconds(12).toNanos());
        assertThat(placesHeld).hasValue(0);
    }

    @Test
    void whatDripsIsCut() {
        assertRefused(body(10_000, 0, Duration.ofSeconds(4)), Refusal.Kind.TOO_SLOW);
        assertThat(clock.get()).isLessThan(Duration.ofSeconds(15).toNanos());
        assertThat(placesHeld).hasValue(0);
    }

    @Test
    void whatDoesNotComeIsTooSlow() {
        assertRefused(body(10_000, 0, SILENCE), Refusal.Kind.TOO_SLOW);
        assertThat(placesHeld).hasValue(0);
    }

    @Test
    void aWeakNetworkIsFastEnough() throws IOException {
        assertThat(body(10_000, 0, Duration.ofMillis(900)).readAllBytes()).hasSize(10_000);
    }

    private static void assertRefused(MeasuredBody body, Refusal.Kind kind) {
        assertThatThrownBy(body::readAllBytes)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }

    /** A body of which a chunk comes each so often. */
    private final class Coming extends ServletInputStream {

        private final int available;
        private final Duration each;
        private int left;

        Coming(int length, int available, Duration each) {
            this.left = length;
            this.available = available;
            this.each = each;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (each.equals(SILENCE)) {
                throw new IOException(new TimeoutException());
            }
            if (left == 0) {
                return -1;
            }
            clock.addAndGet(each.toNanos());
            var read = Math.min(Math.min(CHUNK, length), left);
            left -= read;
            return read;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int available() {
            return Math.min(available, left);
        }

        @Override
        public boolean isFinished() {
            return left == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
