package dev.longshore.service.demo;

import java.util.List;

/**
 * How a container is joined to a network, whether it runs or not.
 *
 * @param ipv4 a fixed address, or empty
 * @param ipv6 a fixed address, or empty
 */
record DemoEndpoint(List<String> aliases, String ipv4, String ipv6) {

    /** The engine chooses everything. */
    static final DemoEndpoint PLAIN = new DemoEndpoint(List.of(), "", "");

    static DemoEndpoint named(String alias) {
        return alias.isEmpty() ? PLAIN : new DemoEndpoint(List.of(alias), "", "");
    }

    String fixed(boolean v6) {
        return v6 ? ipv6 : ipv4;
    }
}
