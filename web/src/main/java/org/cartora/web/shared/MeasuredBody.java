package org.cartora.web.shared;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.LongSupplier;
import org.cartora.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** A body that refuses to be too long or too slow while it is read. */
final class MeasuredBody extends ServletInputStream {

    /** Where a thread may wait for a body; gives back what it takes. */
    interface Places {
        Runnable take();
    }

    /** A body of any length may take this time; a longer one has to come at this speed, which a weak mobile network has. */
    static final long GRACE_NANOS = 10_000_000_000L;

    static final long BYTES_A_SECOND = 4_096;

    /** So much of what nobody wants is taken all the same. */
    static final long REST = 32L << 20;

    private final ServletInputStream body;
    private final long most;
    private final Places places;
    private final LongSupplier clock;
    private final long since;
    private long count;
    private @Nullable Runnable place;

    MeasuredBody(ServletInputStream body, long most, Places places, LongSupplier clock) {
        this.body = body;
        this.most = most;
        this.places = places;
        this.clock = clock;
        this.since = clock.getAsLong();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        var read = measured(into, from, length);
        if (count > most) {
            drop();
            throw new Refusal(Refusal.Kind.TOO_LARGE, "TOO_LARGE", "The body is too large.", List.of());
        }
        return read;
    }

    /**
     * Takes what is still to come, unless that is very much or takes long: who still sends when the connection is closed never gets its
     * answer.
     */
    void drop() throws IOException {
        var end = count + REST;
        var late = clock.getAsLong() + GRACE_NANOS;
        var waste = new byte[8_192];
        while (count < end && clock.getAsLong() < late && measured(waste, 0, waste.length) >= 0) {
            // until there is nothing left
        }
        leave();
    }

    private int measured(byte[] into, int from, int length) throws IOException {
        if (place == null && body.available() == 0 && !body.isFinished()) {
            place = places.take();
        }
        var read = next(into, from, length);
        if (read < 0) {
            leave();
            return read;
        }
        count += read;
        var spent = clock.getAsLong() - since;
        if (spent > GRACE_NANOS && count < spent / 1_000_000_000 * BYTES_A_SECOND) {
            leave();
            throw tooSlow();
        }
        return read;
    }

    private int next(byte[] into, int from, int length) {
        try {
            return body.read(into, from, length);
        } catch (IOException silent) { // nothing for as long as the server waits, or nobody there any more
            leave();
            throw tooSlow();
        }
    }

    private static Refusal tooSlow() {
        return new Refusal(Refusal.Kind.TOO_SLOW, "TOO_SLOW", "The body came too slowly.", List.of());
    }

    private void leave() {
        if (place != null) {
            place.run();
            place = null;
        }
    }

    @Override
    public int available() throws IOException {
        return body.available();
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }

    @Override
    public void close() throws IOException {
        leave();
        body.close();
    }
}
