package dev.longshore.domain.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.network.JoinDraft.Place;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoinDraftTest {

    private static final Place PLACE = new Place(subnets("10.214.1.0/24", "fd00:1::/64"), true,
            Map.of(address("10.214.1.1"), "", address("10.214.1.9"), "web-1"));

    private static List<Subnet> subnets(String... texts) {
        return Stream.of(texts).map(text -> Subnet.parse(text).orElseThrow()).toList();
    }

    private static IpAddress address(String text) {
        return IpAddress.parse(text).orElseThrow();
    }

    private static String problems(JoinDraft draft, Place place) {
        return draft.problems(place).stream().map(each -> (each.field() + " " + each.kind() + " " + String.join(" ", each.facts())).strip())
                .collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "10.214.1.7;'';''", "'';fd00:1::7;''", "'';'';''", "' 10.214.1.7 ';'';''",
        "10.1.1.1;'';IPV4 OUTSIDE_SUBNET 10.214.1.0/24",
        "10.214.1.0;'';IPV4 NETWORK_ADDRESS 10.214.1.0/24",
        "10.214.1.255;'';IPV4 NETWORK_ADDRESS 10.214.1.0/24",
        "10.214.1.1;'';IPV4 IS_GATEWAY",
        "10.214.1.9;'';IPV4 HELD web-1",
        "fd00:1::7;'';IPV4 NO_ADDRESS",
        "'';10.214.1.7;IPV6 NO_ADDRESS",
        "'';fd00:2::7;IPV6 OUTSIDE_SUBNET fd00:1::/64",
        "web;'';IPV4 NO_ADDRESS"})
    void checksAddresses(String ipv4, String ipv6, String expected) {
        assertEquals(expected, problems(new JoinDraft(List.of("web"), ipv4, ipv6), PLACE));
    }

    @Test
    void aNetworkWithoutNamesTakesNeitherAliasesNorAddresses() {
        Place bridge = new Place(subnets("172.17.0.0/16"), false, Map.of());
        assertEquals("ALIASES NO_ALIASES | IPV4 NO_FIXED_ADDRESS", problems(new JoinDraft(List.of("web"), "172.17.0.9", ""), bridge));
        assertEquals("", problems(JoinDraft.PLAIN, bridge));
    }

    @Test
    void anAddressNeedsASubnetOfItsKind() {
        assertEquals("IPV6 NO_FIXED_ADDRESS", problems(new JoinDraft(List.of(), "", "fd00:1::7"), new Place(subnets("10.0.0.0/24"), true, Map.of())));
    }

    @Test
    void anAliasHasNoSpaces() {
        assertEquals("ALIASES ALIAS_BAD", problems(new JoinDraft(List.of("web", "a b"), "", ""), PLACE));
    }

    @Test
    void theEndsOfATinySubnetAreAddresses() {
        assertEquals("", problems(new JoinDraft(List.of(), "10.0.0.0", ""), new Place(subnets("10.0.0.0/31"), true, Map.of())));
    }
}
