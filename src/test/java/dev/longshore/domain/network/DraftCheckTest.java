package dev.longshore.domain.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.longshore.domain.network.NetworkDraft.Flag;
import dev.longshore.domain.network.NetworkDraft.Pool;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DraftCheckTest {

    private static final List<NamedSubnet> TAKEN = List.of(taken("bridge", "172.17.0.0/16"), taken("shop", "10.214.1.0/24"), taken("six", "fd00:1::/64"));

    private static NamedSubnet taken(String network, String subnet) {
        return new NamedSubnet(network, Subnet.parse(subnet).orElseThrow());
    }

    private static NetworkDraft draft(String name, Pool... pools) {
        return new NetworkDraft(name, "", List.of(pools), Set.of(Flag.IPV6), Map.of(), Map.of());
    }

    /** {@code FIELD row KIND facts}, joined by a bar. */
    private static String problems(NetworkDraft draft) {
        return DraftCheck.of(draft, Set.of("shop", "bridge"), TAKEN).stream()
                .map(each -> (each.field() + " " + each.row() + " " + each.kind() + " " + String.join(" ", each.facts())).strip()).collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "10.214.9.0/24;;;''",
        "10.214.9.0/24;10.214.9.128/25;10.214.9.1;''",
        "' 10.214.9.0/24 ';' 10.214.9.128/25 ';' 10.214.9.1 ';''",
        "10.214.1.0/24;;;SUBNET 0 SAME_SUBNET shop 10.214.1.0/24",
        "10.214.1.128/25;;;SUBNET 0 INSIDE_SUBNET shop 10.214.1.0/24",
        "10.0.0.0/8;;;SUBNET 0 AROUND_SUBNET shop 10.214.1.0/24",
        "fd00:1::/80;;;SUBNET 0 INSIDE_SUBNET six fd00:1::/64",
        "fd00::/16;;;SUBNET 0 AROUND_SUBNET six fd00:1::/64",
        "10.214.11.5/24;;;SUBNET 0 HOST_BITS 10.214.11.0/24",
        "fd00:9::1/64;;;SUBNET 0 HOST_BITS fd00:9::/64",
        "10.214.9.0;;;SUBNET 0 NO_SUBNET",
        "10.214.9.0/24;10.215.0.0/25;;RANGE 0 OUTSIDE_SUBNET 10.214.9.0/24",
        "10.214.9.0/24;10.214.0.0/16;;RANGE 0 OUTSIDE_SUBNET 10.214.9.0/24",
        "10.214.9.0/24;10.214.9.7/25;;RANGE 0 HOST_BITS 10.214.9.0/25",
        "10.214.9.0/24;half;;RANGE 0 NO_SUBNET",
        "10.214.9.0/24;;10.99.0.1;GATEWAY 0 OUTSIDE_SUBNET 10.214.9.0/24",
        "10.214.9.0/24;;fd00::1;GATEWAY 0 OUTSIDE_SUBNET 10.214.9.0/24",
        "10.214.9.0/24;;router;GATEWAY 0 NO_ADDRESS",
        ";10.214.9.0/25;;SUBNET 0 SUBNET_MISSING",
        ";;10.214.9.1;SUBNET 0 SUBNET_MISSING"})
    void findsWhatEnginesRefuse(String subnet, String range, String gateway, String expected) {
        assertEquals(expected, problems(draft("new", new Pool(text(subnet), text(range), text(gateway)))));
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }

    @ParameterizedTest
    @CsvSource({"'', NAME 0 NAME_MISSING", "'  ', NAME 0 NAME_MISSING", "shop, NAME 0 NAME_TAKEN shop", "-x, NAME 0 NAME_BAD", "a b, NAME 0 NAME_BAD", "Shop, ''",
        "a_b-c.1, ''"})
    void looksAtTheName(String name, String expected) {
        assertEquals(expected, problems(draft(name)));
    }

    @Test
    void comparesThePoolsWithEachOther() {
        Pool first = new Pool("10.9.0.0/16", "", "");
        assertEquals("SUBNET 1 OWN_OVERLAP 10.9.0.0/16", problems(draft("new", first, new Pool("10.9.3.0/24", "", ""))));
        assertEquals("", problems(draft("new", first, new Pool("fd00:9::/64", "", ""))));
    }

    @Test
    void wantsIpv6OnForASubnetOfIt() {
        NetworkDraft off = new NetworkDraft("new", "", List.of(new Pool("fd00:9::/64", "", "")), Set.of(), Map.of(), Map.of());
        assertEquals("SUBNET 0 IPV6_OFF", problems(off));
    }

    @Test
    void tidiesAndHidesOptions() {
        NetworkDraft typed = new NetworkDraft(" new ", "", List.of(new Pool(" ", "", ""), new Pool(" 10.9.0.0/16", "", "")), Set.of(), Map.of("key", "s3cr3t"), Map.of());
        NetworkDraft tidied = DraftCheck.tidied(typed);
        assertEquals("new", tidied.name());
        assertEquals(List.of(new Pool("10.9.0.0/16", "", "")), tidied.pools());
        assertFalse(tidied.toString().contains("s3cr3t"));
    }
}
