package dev.longshore.service.demo;

import dev.longshore.domain.ImageReference;
import dev.longshore.json.JsonNode.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the Demo engine finds on Docker Hub: a handful of repositories with sizes and stars of its own invention. No other registry is there. */
final class DemoRegistry {

    private static final Set<String> FILTERS = Set.of("is-official", "is-automated", "stars");
    private static final int MOST = 100;
    private static final int USUAL = 25;
    private static final String LATEST = "latest";

    /** @param size in bytes; {@code versions}: tags beside {@code latest}, which is the last of them */
    record Repository(String name, String description, int stars, boolean official, long size, List<String> versions) {

        /** The version that a tag means. @throws DemoFault 404 */
        String version(String tag) {
            if (tag.equals(LATEST)) {
                return versions.getLast();
            }
            return versions.stream().filter(tag::equals).findFirst().orElseThrow(() -> unknown(name + ":" + tag));
        }
    }

    private static final List<Repository> ALL = List.of(
            official("nginx", "Web server, reverse proxy and load balancer", 21_000, 71_800_000, "1.25", "1.26", "1.27"),
            official("postgres", "Relational database with a long history", 14_100, 162_400_000, "15", "16", "17"),
            official("redis", "Data structures in memory, as a server", 13_200, 46_900_000, "7.2", "7.4"),
            official("alpine", "A very small Linux with a package manager", 11_400, 7_800_000, "3.20", "3.21", "3.22"),
            official("busybox", "Many small Unix tools in one program", 3_400, 4_300_000, "1.36", "1.37"),
            official("debian", "The universal operating system, as a base image", 5_200, 117_000_000, "bookworm", "trixie"),
            official("python", "The language and its package installer", 10_300, 142_500_000, "3.12", "3.13"),
            official("node", "JavaScript on the server", 13_900, 158_200_000, "20", "22"),
            official("caddy", "Web server that gets its own certificates", 900, 49_300_000, "2.8", "2.10"),
            official("hello-world", "Says hello, and shows that an engine works", 2_500, 13_300, "linux"),
            of("harbor/web", "The web shop of the demo", 12, 47_600_000, "1.3", "1.4", "1.5"),
            of("nginx-tools/exporter", "Figures of a running nginx for a monitoring system", 48, 11_900_000, "1.3"),
            of("team-tide/postgres-backup", "Backs a postgres database up at set hours", 31, 34_100_000, "4", "5"));

    private static Repository official(String name, String description, int stars, long size, String... versions) {
        return new Repository(name, description, stars, true, size, List.of(versions));
    }

    private static Repository of(String name, String description, int stars, long size, String... versions) {
        return new Repository(name, description, stars, false, size, List.of(versions));
    }

    /** The best known first. @param limit empty for the usual number */
    List<JsonObject> search(String term, String limit, String filterText) {
        String words = term.strip().toLowerCase(Locale.ROOT).replaceFirst("^(docker\\.io/)?(library/)?", "");
        if (words.isEmpty()) {
            throw DemoFault.badRequest("invalid reference format: no term to search for");
        }
        ImageReference.parse(words).map(ImageReference::registry).ifPresent(DemoRegistry::requireHub);
        int most = most(limit);
        DemoFilters filters = DemoFilters.parse(filterText, FILTERS);
        return ALL.stream().filter(each -> each.name().contains(words) || each.description().toLowerCase(Locale.ROOT).contains(words))
                .filter(each -> filters.any("is-official", wanted -> each.official() == Boolean.parseBoolean(wanted))
                        && filters.any("is-automated", wanted -> wanted.equals("false")) && filters.any("stars", wanted -> each.stars() >= number(wanted)))
                .sorted(Comparator.comparing(Repository::official).thenComparing(Repository::stars).reversed()).limit(most)
                .map(each -> DemoJson.object("star_count", each.stars(), "is_official", each.official(), "name", each.name(),
                        "is_automated", false, "description", each.description())).toList();
    }

    /** @throws DemoFault where there is no such repository, or no such registry */
    Repository find(ImageReference reference) {
        requireHub(reference.registry());
        String name = reference.familiarRepository();
        return ALL.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow(() -> DemoFault.notFound("pull access denied for " + name
                + ", repository does not exist or may require 'docker login': denied: requested access to the resource is denied"));
    }

    static DemoFault unknown(String image) {
        return DemoFault.notFound("manifest for " + image + " not found: manifest unknown: manifest unknown");
    }

    private static void requireHub(String registry) {
        if (!registry.equals(ImageReference.HUB)) {
            throw DemoFault.failed("Get \"https://" + registry + "/v2/\": dial tcp: lookup " + registry.replaceFirst(":\\d+$", "") + ": no such host");
        }
    }

    private static int most(String limit) {
        int most = limit.isEmpty() ? USUAL : number(limit);
        if (most < 1 || most > MOST) {
            throw DemoFault.badRequest("limit " + most + " is outside the range of [1, " + MOST + "]");
        }
        return most;
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw DemoFault.badRequest("no number: " + text);
        }
    }
}
