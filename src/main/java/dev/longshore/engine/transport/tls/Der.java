package dev.longshore.engine.transport.tls;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** As much of DER as it takes to put the older forms of a private key into the one that the JDK reads, which is PKCS#8. */
final class Der {

    private static final int INTEGER = 0x02;
    private static final int OCTETS = 0x04;
    private static final int OID = 0x06;
    private static final int SEQUENCE = 0x30;
    private static final int PARAMETERS = 0xa0;   // [0] of an ECPrivateKey
    private static final byte[] ZERO = {INTEGER, 1, 0};
    private static final byte[] RSA = {OID, 9, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 1, 1, 5, 0};
    private static final byte[] EC = {OID, 7, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 2, 1};

    private Der() {
    }

    /** PKCS#8 of a PKCS#1 key. */
    static byte[] ofRsa(byte[] pkcs1) {
        return value(SEQUENCE, ZERO, value(SEQUENCE, RSA), value(OCTETS, pkcs1));
    }

    /**
     * PKCS#8 of a SEC1 key.
     *
     * @param parameters of an EC PARAMETERS block; null where the key itself must name its curve
     * @throws IllegalArgumentException where neither names a curve
     */
    static byte[] ofEc(byte[] sec1, byte[] parameters) {
        byte[] curve = parameters == null ? curve(sec1) : parameters;
        return value(SEQUENCE, ZERO, value(SEQUENCE, EC, curve), value(OCTETS, sec1));
    }

    /** ECPrivateKey is a sequence of version, key, and perhaps [0] with the curve. */
    private static byte[] curve(byte[] sec1) {
        int end = sec1.length;
        for (int at = content(sec1, 0); at < end; at = content(sec1, at) + length(sec1, at)) {
            if ((sec1[at] & 0xff) == PARAMETERS) {
                int from = content(sec1, at);
                return Arrays.copyOfRange(sec1, from, from + length(sec1, at));
            }
        }
        throw new IllegalArgumentException("no curve is named");
    }

    /** Where the content of the value at a position begins. */
    private static int content(byte[] der, int at) {
        int first = byteAt(der, at + 1);
        return at + 2 + (first < 0x80 ? 0 : first & 0x7f);
    }

    private static int length(byte[] der, int at) {
        int first = byteAt(der, at + 1);
        if (first < 0x80) {
            return first;
        }
        int length = 0;
        for (int i = 0; i < (first & 0x7f); i++) {
            length = length << 8 | byteAt(der, at + 2 + i);
        }
        if ((first & 0x7f) > 3 || length > der.length) {
            throw new IllegalArgumentException("no DER");
        }
        return length;
    }

    private static int byteAt(byte[] der, int at) {
        if (at >= der.length) {
            throw new IllegalArgumentException("no DER");
        }
        return der[at] & 0xff;
    }

    private static byte[] value(int tag, byte[]... contents) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] each : contents) {
            content.writeBytes(each);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        int length = content.size();
        if (length >= 0x80) {
            int bytes = length < 0x100 ? 1 : length < 0x10000 ? 2 : 3;
            out.write(0x80 | bytes);
            for (int i = bytes - 1; i >= 0; i--) {
                out.write(length >> 8 * i);
            }
        } else {
            out.write(length);
        }
        out.writeBytes(content.toByteArray());
        return out.toByteArray();
    }
}
