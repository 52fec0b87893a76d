package dev.longshore.domain.network;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A block of addresses in CIDR form.
 *
 * @param address as it was written; it may have host bits, as {@code 10.0.0.5/24} has
 * @param prefix  how many of its bits are the block's own
 */
public record Subnet(IpAddress address, int prefix) implements Comparable<Subnet> {

    private static final Pattern PREFIX = Pattern.compile("0|[1-9]\\d{0,2}");
    private static final Comparator<Subnet> ORDER = Comparator.comparing(Subnet::first).thenComparingInt(Subnet::prefix);

    /** Reads {@code 10.0.0.0/24} or {@code fd00::/64}; empty for anything else. */
    public static Optional<Subnet> parse(String text) {
        int slash = text.indexOf('/');
        String digits = slash < 0 ? "" : text.substring(slash + 1).strip();
        if (!PREFIX.matcher(digits).matches()) {
            return Optional.empty();
        }
        int prefix = Integer.parseInt(digits);
        return IpAddress.parse(text.substring(0, slash)).filter(address -> prefix <= address.bits()).map(address -> new Subnet(address, prefix));
    }

    public boolean v6() {
        return address.v6();
    }

    /** Whether the address has bits that belong to hosts: engines refuse such a subnet, keep it or correct it in silence. */
    public boolean hasHostBits() {
        return !address.equals(first());
    }

    /** The same block, without host bits. */
    public Subnet corrected() {
        return new Subnet(first(), prefix);
    }

    /** The first address of the block. */
    public IpAddress first() {
        return new IpAddress(address.value().andNot(hosts()), v6());
    }

    /** The last address of the block. */
    public IpAddress last() {
        return new IpAddress(address.value().or(hosts()), v6());
    }

    public boolean contains(IpAddress other) {
        return other.v6() == v6() && other.value().andNot(hosts()).equals(first().value());
    }

    /** Whether an address of the block cannot be a host's: it names the block itself, or in IPv4 all of its hosts. */
    public boolean reserves(IpAddress other) {
        return address.bits() - prefix > 1 && (other.equals(first()) || !v6() && other.equals(last()));
    }

    /** Whether all addresses of the other one are its own. */
    public boolean contains(Subnet other) {
        return prefix <= other.prefix && contains(other.address);
    }

    /** How it meets the other one; empty where they share no address. */
    public Optional<Overlap> overlap(Subnet other) {
        if (contains(other)) {
            return Optional.of(prefix == other.prefix ? Overlap.EQUAL : Overlap.AROUND);
        }
        return other.contains(this) ? Optional.of(Overlap.INSIDE) : Optional.empty();
    }

    public String text() {
        return address.text() + "/" + prefix;
    }

    /** By the first address; of two with the same one, the larger block comes first. */
    @Override
    public int compareTo(Subnet other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return text();
    }

    private BigInteger hosts() {
        return BigInteger.ONE.shiftLeft(address.bits() - prefix).subtract(BigInteger.ONE);
    }
}
