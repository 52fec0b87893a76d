package dev.longshore.service.run;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every request that runs a container, in order: one that creates it, those that join it to further networks, one that starts it.
 *
 * @param create the first of them, as it is sent
 */
public record RunCalls(CreateBody create, List<Call> all) {

    /** Stands for the id where the container has no name: the first call answers with it. */
    public static final String ID = "CONTAINER_ID";

    /** A POST. @param target path and query, without a version @param json its body, indented; empty for none; may hold secrets */
    public record Call(String target, String json) {

        /** Without the body. */
        @Override
        public String toString() {
            return "Call[" + target + "]";
        }
    }

    /** In the order in which they are sent. */
    public static RunCalls of(CreateBody body) {
        String query = Stream.of("name=" + encoded(body.name()), "platform=" + encoded(body.platform()).replace("%2F", "/"))
                .filter(pair -> !pair.endsWith("=")).collect(Collectors.joining("&"));
        String container = body.name().isEmpty() ? ID : body.name();
        List<Call> all = new ArrayList<>(List.of(new Call("/containers/create" + (query.isEmpty() ? "" : "?" + query), body.json())));
        body.joins().forEach(join -> all.add(new Call("/networks/" + encoded(join.network()) + "/connect", join.json(container))));
        all.add(new Call("/containers/" + encoded(container) + "/start", ""));
        return new RunCalls(body, List.copyOf(all));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
