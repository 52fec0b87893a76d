package dev.longshore.service.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a demo container writes. The same moment gives the same lines, whenever it is asked.
 *
 * @param period between two ticks
 * @param tick   the lines of a tick, by its number since 1970
 * @param begin  as it starts
 * @param failed as it ends with a failure
 */
record DemoProgram(Duration period, LongFunction<List<Text>> tick, List<Text> begin, List<Text> failed) {

    /** @param error whether it goes to stderr */
    record Text(boolean error, String text) { }

    private static final DemoProgram OTHER = new DemoProgram(Duration.ofSeconds(15), tick -> out("heartbeat ok"),
            out("starting", "ready"), List.of());

    private static final Map<String, DemoProgram> BY_CONTAINER = Map.of(
            "harbor-web-1", new DemoProgram(Duration.ofMillis(1_300), DemoProgram::web, out("listening on :80 and :443"), List.of()),
            "harbor-api-1", new DemoProgram(Duration.ofMillis(1_900), DemoProgram::api,
                    out("{\"level\":\"info\",\"msg\":\"api 2.7.1 listens\",\"port\":3000}"), List.of()),
            "harbor-db-1", new DemoProgram(Duration.ofMillis(7_300), DemoProgram::database,
                    out("LOG:  database system is ready to accept connections"), List.of()),
            "harbor-cache-1", new DemoProgram(Duration.ofSeconds(11), tick ->
                    out("1:M * " + (100 + tick % 37) + " changes in 60 seconds. Saving..."), out("1:M * Ready to accept connections"),
                    List.of()),
            "harbor-worker-1", new DemoProgram(Duration.ofMillis(2_700), DemoProgram::worker,
                    out("level=info msg=\"worker started\" queues=mail,search"), List.of()),
            "beacon-blog-1", new DemoProgram(Duration.ofMillis(4_100), DemoProgram::blog,
                    out("\u001b[32m✔\u001b[0m Beacon blog is running"), List.of()),
            "tide-collector-1", new DemoProgram(Duration.ofSeconds(15), tick -> out("collected 42 series"), out("collecting every 15s"),
                    List.of()),
            "ferry-consumer", new DemoProgram(Duration.ofSeconds(1), tick -> List.of(), out("INFO consumer 0.9 connects to orders:5672"),
                    err("ERROR connection refused: orders:5672", "    at Consumer.connect (consumer.js:41)",
                            "    at Consumer.run (consumer.js:18)")),
            "tide-report-1", new DemoProgram(Duration.ofSeconds(1), tick -> out("report: row " + tick % 60 + " of 60"),
                    out("report: begins"), List.of()));

    /** By what it was created as: it may have been renamed. */
    static DemoProgram of(DemoContainer container) {
        return Optional.ofNullable(ById.PROGRAMS.get(container.spec().id())).orElse(OTHER);
    }

    /** Made when a log is asked for first. */
    private static final class ById {
        private static final Map<String, DemoProgram> PROGRAMS = BY_CONTAINER.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(entry -> DemoIds.of("container/" + entry.getKey()), Map.Entry::getValue));
    }

    private static List<Text> web(long tick) {
        String path = List.of("/", "/cart", "/healthz", "/search?q=buoy", "/checkout", "/healthz", "/img/tide.svg").get((int) (tick % 7));
        return tick % 43 == 0 ? err("WARN upstream timeout after 3000 ms, retry 1 of 3 path=" + path)
                : out("method=GET path=" + path + " status=" + (tick % 29 == 0 ? 404 : 200) + " ms=" + (2 + tick * 7 % 40));
    }

    private static List<Text> api(long tick) {
        if (tick % 61 == 0) {
            return err("{\"level\":\"error\",\"msg\":\"connection refused\",\"peer\":\"db:5432\",\"order\":" + order(tick) + "}",
                    "    at OrderStore.load (store.js:118)", "    at Cart.checkout (cart.js:44)");
        }
        String level = tick % 17 == 0 ? "warn" : tick % 5 == 0 ? "debug" : "info";
        String message = List.of("order paid", "cart changed", "search done").get((int) (tick % 3));
        return out("{\"level\":\"" + level + "\",\"msg\":\"" + message + "\",\"order\":" + order(tick)
                + ",\"total\":" + (tick % 90) + ".90,\"ms\":" + (3 + tick * 11 % 70) + "}");
    }

    private static long order(long tick) {
        return 8_000 + tick % 1_000;
    }

    private static List<Text> database(long tick) {
        return switch ((int) (tick % 5)) {
            case 0 -> err("LOG:  checkpoint starting: time");
            case 1 -> err("LOG:  checkpoint complete: wrote " + (30 + tick % 20) + " buffers (0.3%)");
            case 2 -> err("WARNING:  there is no transaction in progress");
            default -> err("LOG:  automatic vacuum of table \"shop.orders\": index scans: 1");
        };
    }

    private static List<Text> worker(long tick) {
        return tick % 9 == 0 ? err("level=error msg=\"mail was refused\" queue=mail code=421 attempt=" + (1 + tick % 3))
                : out("level=" + (tick % 4 == 0 ? "warn" : "info") + " msg=\"" + (tick % 4 == 0 ? "queue is slow"
                        : "job done") + "\" queue="
                + (tick % 2 == 0 ? "mail" : "search") + " waiting=" + tick * 13 % 60);
    }

    private static List<Text> blog(long tick) {
        return out("\u001b[90m[blog]\u001b[0m \u001b[33mINFO\u001b[0m \"GET /post/" + tick % 80
                + "/\" \u001b[32m200\u001b[0m \u001b[90m" + (5 + tick % 30) + "ms\u001b[0m");
    }

    private static List<Text> out(String... lines) {
        return Stream.of(lines).map(line -> new Text(false, line)).toList();
    }

    private static List<Text> err(String... lines) {
        return Stream.of(lines).map(line -> new Text(true, line)).toList();
    }
}
