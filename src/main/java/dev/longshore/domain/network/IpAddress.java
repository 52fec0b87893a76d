package dev.longshore.domain.network;

import dev.longshore.domain.run.Addresses;
import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An IPv4 or IPv6 address. Nothing is ever looked up.
 *
 * @param value its bits, as a number that is not negative
 */
public record IpAddress(BigInteger value, boolean v6) implements Comparable<IpAddress> {

    private static final int GROUPS = 8;
    private static final int GROUP_BITS = 16;
    private static final BigInteger MAPPED = BigInteger.valueOf(0xffff).shiftLeft(32);

    /** Empty for anything else, such as a name, and for an IPv6 address with a zone. */
    public static Optional<IpAddress> parse(String text) {
        String literal = text.strip();
        if (Addresses.v4(literal)) {
            return Optional.of(new IpAddress(bits(literal), false));
        }
        if (literal.contains("%") || !Addresses.v6(literal)) {
            return Optional.empty();
        }
        byte[] bytes = InetAddress.ofLiteral(literal).getAddress();
        BigInteger bits = new BigInteger(1, bytes);
        return Optional.of(new IpAddress(bytes.length == 4 ? bits.or(MAPPED) : bits, true));   // Java cuts ::ffff:1.2.3.4 to IPv4
    }

    private static BigInteger bits(String literal) {
        return new BigInteger(1, InetAddress.ofLiteral(literal).getAddress());
    }

    /** How many bits an address of this kind has. */
    public int bits() {
        return bits(v6);
    }

    static int bits(boolean v6) {
        return v6 ? GROUPS * GROUP_BITS : 32;
    }

    /** The address that many places after it, or before it. */
    public IpAddress plus(long places) {
        return new IpAddress(value.add(BigInteger.valueOf(places)), v6);
    }

    /** In the usual form: an IPv6 address in small letters, its first longest run of zeros as {@code ::}. */
    public String text() {
        return v6 ? longText() : IntStream.of(24, 16, 8, 0).mapToObj(shift -> String.valueOf(part(shift, 0xff))).collect(Collectors.joining("."));
    }

    private String longText() {
        int[] groups = IntStream.range(0, GROUPS).map(i -> part((GROUPS - 1 - i) * GROUP_BITS, 0xffff)).toArray();
        int start = -1;
        int length = 1;
        for (int i = 0; i < GROUPS; i++) {
            int end = i;
            while (end < GROUPS && groups[end] == 0) {
                end++;
            }
            if (end - i > length) {
                start = i;
                length = end - i;
            }
        }
        return start < 0 ? hex(groups, 0, GROUPS) : hex(groups, 0, start) + "::" + hex(groups, start + length, GROUPS);
    }

    private static String hex(int[] groups, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> Integer.toHexString(groups[i])).collect(Collectors.joining(":"));
    }

    private int part(int shift, int mask) {
        return value.shiftRight(shift).intValue() & mask;
    }

    /** IPv4 comes before IPv6. */
    @Override
    public int compareTo(IpAddress other) {
        return v6 != other.v6 ? Boolean.compare(v6, other.v6) : value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return text();
    }
}
