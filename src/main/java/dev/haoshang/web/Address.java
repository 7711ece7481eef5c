package dev.haoshang.web;

import io.netty.util.NetUtil;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An IP address; one of version 4 as version 6 writes it, {@code ::ffff:a.b.c.d}.
 *
 * @param high the first 64 bits
 * @param low the last 64 bits
 */
record Address(long high, long low) {
    /** Stands for all whose address is not known. */
    static final Address UNKNOWN = new Address(0, 0);

    private static final long VERSION_4 = 0xffff_0000_0000L;
    private static final int LONGEST = 64;

    /** Reads an address as it is written, with or without a port; names are not looked up. */
    static Optional<Address> of(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(withoutPort(text.strip()));
        if (bytes == null) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return Optional.of(
                bytes.length == 4
                        ? new Address(0, VERSION_4 | Integer.toUnsignedLong(buffer.getInt()))
                        : new Address(buffer.getLong(), buffer.getLong()));
    }

    private static String withoutPort(String text) {
        if (text.startsWith("[")) {
            return text.substring(1, Math.max(1, text.indexOf(']')));
        }
        int colon = text.indexOf(':');
        return colon >= 0 && colon == text.lastIndexOf(':') ? text.substring(0, colon) : text;
    }

    boolean isVersion4() {
        return high == 0 && (low >>> 32) == VERSION_4 >>> 32;
    }

    boolean isLoopback() {
        return isVersion4() ? ((low >>> 24) & 0xff) == 127 : high == 0 && low == 1;
    }

    /** What counts as one client: a version 4 address, or the 64 bits of version 6 that one household or firm has at least. */
    Address client() {
        return isVersion4() ? this : new Address(high, 0);
    }
}
