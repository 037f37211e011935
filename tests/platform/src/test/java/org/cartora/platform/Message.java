package org.cartora.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** One message of PostgreSQL's protocol: a letter, the length, the rest. The first one of a connection has no letter. */
record Message(char type, byte[] body) {

    private static final int LONGEST = 1 << 28;

    static Message read(DataInputStream in) throws IOException {
        var type = (char) in.readUnsignedByte();
        return new Message(type, body(in));
    }

    static Message first(DataInputStream in) throws IOException {
        return new Message('\0', body(in));
    }

    private static byte[] body(DataInputStream in) throws IOException {
        var length = in.readInt() - Integer.BYTES;
        if (length < 0 || length > LONGEST) {
            throw new IOException("not PostgreSQL's protocol: a message of " + length + " bytes");
        }
        return in.readNBytes(length);
    }

    void write(OutputStream out) throws IOException {
        if (type != '\0') {
            out.write(type);
        }
        out.write(ByteBuffer.allocate(Integer.BYTES)
                .putInt(body.length + Integer.BYTES)
                .array());
        out.write(body);
    }

    /** The number that begins the first message: a version, or a question. */
    int code() {
        return ByteBuffer.wrap(body).getInt();
    }

    /** One of the texts that begin the message, each ended by a zero. */
    String word(int index) {
        var from = 0;
        for (var skipped = 0; skipped < index; skipped++) {
            from = end(from) + 1;
        }
        return new String(body, from, end(from) - from, UTF_8);
    }

    private int end(int from) {
        var at = from;
        while (at < body.length && body[at] != 0) {
            at++;
        }
        return at;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Message that && that.type == type && Arrays.equals(that.body, body);
    }

    @Override
    public int hashCode() {
        return 31 * type + Arrays.hashCode(body);
    }
}
