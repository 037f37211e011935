package org.cartora.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A block of addresses: {@code 10.0.0.0/8}, {@code 2001:db8::/32}, or a single one. */
record Network(InetAddress address, int bits) {

    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    /** Anything else would be taken for a name, and asked of a name server. */
    private static final Pattern NUMERIC =
            Pattern.compile(OCTET + "(\\." + OCTET + "){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private static final int SHARED_BY_ONE_HOUSEHOLD = 64;

    static Network parse(String text) {
        var slash = text.indexOf('/');
        var address = address(slash < 0 ? text : text.substring(0, slash))
                .orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" is no address and no network"));
        var longest = address.getAddress().length * 8;
        var bits = slash < 0 ? longest : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > longest) {
            throw new IllegalArgumentException("\"" + text + "\" has a prefix of 0 to " + longest + " bits");
        }
        return new Network(address, bits);
    }

    /** The address that is written here; never asks a name server. An IPv4 address in IPv6 clothes comes out as IPv4. */
    static Optional<InetAddress> address(@Nullable String text) {
        if (text == null || text.length() > 45 || !NUMERIC.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException notNumeric) {
            return Optional.empty();
        }
    }

    /** Who is counted together: each IPv4 address, and each /64 of IPv6, which is what one connection is given at least. */
    static String counted(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        var bytes = Arrays.copyOf(Arrays.copyOf(address.getAddress(), SHARED_BY_ONE_HOUSEHOLD / 8), 16);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + SHARED_BY_ONE_HOUSEHOLD;
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean contains(InetAddress other) {
        var mine = address.getAddress();
        var theirs = other.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        for (var bit = 0; bit < bits; bit += 8) {
            var mask = bits - bit >= 8 ? 0xff : 0xff << (8 - (bits - bit)) & 0xff;
            if (((mine[bit / 8] ^ theirs[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
