package dev.longshore.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which engines have something, by the version of the API they are spoken with, e.g. {@code 1.44}. Podman takes any version for its own
 * set of features, so it has columns of its own.
 *
 * @param docker the first version in which Docker has it
 * @param until  the first version in which Docker has it no more; empty where it stays
 * @param podman the first version in which Podman has it; empty where it never does
 * @param release the first release of Podman that has it, e.g. {@code 5.1}; empty where all have
 */
public record Offer(String docker, String until, String podman, String release) {

    /** The oldest version that the app speaks. */
    public static final String ALWAYS = "1.21";

    private static final String PODMAN = "Podman";
    private static final Pattern RELEASE = Pattern.compile("(\\d{1,6})\\.(\\d{1,6}).*");

    /** Every engine has it. */
    public static final Offer EVERYWHERE = since(ALWAYS);

    /** Docker and Podman alike have it from that version on. */
    public static Offer since(String version) {
        return new Offer(version, "", version, "");
    }

    public Offer notByPodman() {
        return new Offer(docker, until, "", "");
    }

    /** Podman has it, whatever version it is spoken with. */
    public Offer alwaysByPodman() {
        return new Offer(docker, until, ALWAYS, "");
    }

    /** Podman has it from that release of its own on, whatever version it is spoken with. */
    public Offer sincePodman(String version) {
        return new Offer(docker, until, ALWAYS, version);
    }

    public Offer until(String version) {
        return new Offer(docker, version, podman, release);
    }

    /** Why something cannot be had of an engine. */
    public sealed interface Lack {

        /** It would take a newer version of the API. */
        record NeedsApi(String version) implements Lack { }

        /** Engines have done without it since that version of the API. */
        record GoneSince(String version) implements Lack { }

        /** It would take a newer release of that engine. */
        record NeedsRelease(String engine, String version) implements Lack { }

        /** Engines of that kind do not have it. */
        record NotBy(String engine) implements Lack { }
    }

    /** Why this engine does not have it; empty where it does. */
    public Optional<Lack> lacking(HostStatus.Connected engine) {
        boolean byPodman = engine.engineName().equals(PODMAN);
        String since = byPodman ? podman : docker;
        if (since.isEmpty()) {
            return Optional.of(new Lack.NotBy(engine.engineName()));
        }
        if (older(engine.apiVersion(), since)) {
            return Optional.of(new Lack.NeedsApi(since));
        }
        if (byPodman && releasedBefore(engine.engineVersion(), release)) {
            return Optional.of(new Lack.NeedsRelease(engine.engineName(), release));
        }
        boolean gone = !byPodman && !until.isEmpty() && !older(engine.apiVersion(), until);
        return gone ? Optional.of(new Lack.GoneSince(until)) : Optional.empty();
    }

    /** An engine that does not tell its release in numbers is not held to be old. */
    private static boolean releasedBefore(String version, String release) {
        Matcher told = RELEASE.matcher(version);
        return !release.isEmpty() && told.matches() && older(told.group(1) + "." + told.group(2), release);
    }

    /** Whether one version comes before another; by number, not by text. */
    private static boolean older(String version, String other) {
        int major = Integer.compare(part(version, 0), part(other, 0));
        return major != 0 ? major < 0 : part(version, 1) < part(other, 1);
    }

    private static int part(String version, int index) {
        return Integer.parseInt(version.split("\\.")[index]);
    }
}
