package dev.longshore.domain.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubnetTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/24, 10.0.0.0/24, false",
        "10.214.11.5/24, 10.214.11.0/24, true",
        "' 10.0.0.1/32 ', 10.0.0.1/32, false",
        "255.255.255.255/0, 0.0.0.0/0, true",
        "10.0.0.129/25, 10.0.0.128/25, true",
        "FD00:0::0/64, fd00::/64, false",
        "fd00:0:0:1:0:0:0:5/64, fd00:0:0:1::/64, true",
        "::ffff:10.0.0.0/120, ::ffff:a00:0/120, false",
        "::/0, ::/0, false",
        "2001:db8::1/128, 2001:db8::1/128, false",
        "1:0:0:2:0:0:0:3/128, 1:0:0:2::3/128, false"})
    void readsSubnetsAndCorrectsHostBits(String text, String corrected, boolean hostBits) {
        Subnet subnet = Subnet.parse(text).orElseThrow();
        assertEquals(corrected, subnet.corrected().text());
        assertEquals(hostBits, subnet.hasHostBits());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0.0.0", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "10.0.0.0/024", "10.0.0/24", "10.0.0.256/24",
        "fd00::/129", "fd00:::/64", "fe80::1%eth0/64", "name/24", "10.0.0.0/24/8", "/24"})
    void refusesWhatIsNoSubnet(String text) {
        assertEquals(Optional.empty(), Subnet.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/24, 10.0.0.0/24, EQUAL",
        "10.0.0.7/24, 10.0.0.0/24, EQUAL",
        "10.0.0.128/25, 10.0.0.0/24, INSIDE",
        "10.0.0.0/16, 10.0.200.0/24, AROUND",
        "10.0.0.0/24, 10.0.1.0/24,",
        "0.0.0.0/0, 10.0.1.0/24, AROUND",
        "fd00::/64, fd00::/64, EQUAL",
        "fd00::/80, fd00::/64, INSIDE",
        "fd00::/48, fd00:0:0:9::/64, AROUND",
        "fd00::/64, fd00:0:0:1::/64,",
        "0.0.0.0/0, fd00::/64,",
        "::/0, 10.0.0.0/8,"})
    void seesOverlaps(String one, String other, Overlap overlap) {
        assertEquals(Optional.ofNullable(overlap), Subnet.parse(one).orElseThrow().overlap(Subnet.parse(other).orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/24, 10.0.0.0, true", "10.0.0.0/24, 10.0.0.255, true", "10.0.0.0/24, 10.0.1.0, false", "10.0.0.9/30, 10.0.0.11, true",
        "fd00::/64, fd00::ffff, true", "fd00::/64, fd00:0:0:1::, false", "10.0.0.0/24, ::a00:1, false"})
    void knowsItsAddresses(String subnet, String address, boolean inside) {
        assertEquals(inside, Subnet.parse(subnet).orElseThrow().contains(IpAddress.parse(address).orElseThrow()));
    }

    @Test
    void hasAFirstAndALastAddress() {
        Subnet small = Subnet.parse("10.0.0.77/26").orElseThrow();
        assertEquals("10.0.0.64", small.first().text());
        assertEquals("10.0.0.127", small.last().text());
        assertEquals("fd00::ffff:ffff:ffff:ffff", Subnet.parse("fd00::/64").orElseThrow().last().text());
        assertEquals("10.0.1.0", small.first().plus(192).text());
    }

    @Test
    void sortsByNumberAndNotByText() {
        List<String> sorted = Stream.of("fd00::/8", "100.0.0.0/8", "9.0.0.0/8", "9.0.0.0/16", "10.0.0.0/8").map(text -> Subnet.parse(text).orElseThrow())
                .sorted().map(Subnet::text).toList();
        assertEquals(List.of("9.0.0.0/8", "9.0.0.0/16", "10.0.0.0/8", "100.0.0.0/8", "fd00::/8"), sorted);
    }

    @Test
    void namesAreNoAddresses() {
        assertFalse(IpAddress.parse("localhost").isPresent() || IpAddress.parse("1").isPresent() || IpAddress.parse("").isPresent());
        assertTrue(IpAddress.parse("::").orElseThrow().text().equals("::"));
    }
}
