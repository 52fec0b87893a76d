package dev.longshore.service.networks;

import dev.longshore.domain.ApiCall;
import dev.longshore.domain.Host;
import dev.longshore.domain.KebabCase;
import dev.longshore.domain.network.JoinDraft;
import dev.longshore.domain.network.NetworkDraft;
import dev.longshore.domain.network.NetworkDraft.Flag;
import dev.longshore.domain.run.RunLinePrinter;
import dev.longshore.service.calls.CurlLine;
import dev.longshore.service.masking.Masker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is done to networks, as the {@code docker} line and as the request. Options may hold secrets, and so do these texts. */
public final class NetworkText {

    /** Where the request that makes a network goes. */
    public static final String CREATE = "/networks/create";

    private NetworkText() {
    }

    /** The line for a POSIX shell that makes a network. */
    public static String create(NetworkDraft draft) {
        List<String> words = new ArrayList<>(List.of("docker", "network", "create"));
        option(words, "--driver", draft.driver());
        draft.pools().forEach(pool -> {
            option(words, "--subnet", pool.subnet().strip());
            option(words, "--ip-range", pool.range().strip());
            option(words, "--gateway", pool.gateway().strip());
        });
        List.of(Flag.IPV6, Flag.INTERNAL, Flag.ATTACHABLE).stream().filter(draft.flags()::contains)
                .forEach(flag -> words.add("--" + KebabCase.of(flag)));
        draft.options().forEach((name, value) -> option(words, "--opt", name + "=" + value));
        draft.labels().forEach((name, value) -> option(words, "--label", name + "=" + value));
        if (!draft.name().isEmpty()) {
            words.add(RunLinePrinter.quoted(draft.name()));
        }
        return String.join(" ", words);
    }

    /** The line that joins a container to a network. */
    public static String join(String network, String container, JoinDraft draft) {
        List<String> words = new ArrayList<>(List.of("docker", "network", "connect"));
        draft.aliases().forEach(alias -> option(words, "--alias", alias));
        option(words, "--ip", draft.ipv4().strip());
        option(words, "--ip6", draft.ipv6().strip());
        words.add(RunLinePrinter.quoted(network));
        words.add(RunLinePrinter.quoted(container));
        return String.join(" ", words);
    }

    /** The line that takes a container out of a network. */
    public static String leave(String network, String container) {
        return "docker network disconnect " + RunLinePrinter.quoted(network) + " " + RunLinePrinter.quoted(container);
    }

    /** Where the request that joins a container to a network goes. */
    public static String joinTarget(String id) {
        return "/networks/" + id + "/connect";
    }

    /** Where the request that takes a container out of a network goes. */
    public static String leaveTarget(String id) {
        return "/networks/" + id + "/disconnect";
    }

    /** A request as a line of curl, without an API version: the engine takes its own. Empty where no curl can reach the engine. */
    public static Optional<String> curl(Host host, String target, String body) {
        return CurlLine.of(new ApiCall(0, Instant.EPOCH, host, "POST", target, body, false, 0, Duration.ZERO, 0, null));
    }

    /** The same network, stars in the place of each secret. */
    public static NetworkDraft masked(NetworkDraft draft, Masker masker) {
        return new NetworkDraft(draft.name(), draft.driver(), draft.pools(), draft.flags(), covered(draft.options(), masker), covered(draft.labels(), masker));
    }

    private static Map<String, String> covered(Map<String, String> values, Masker masker) {
        Map<String, String> covered = new LinkedHashMap<>();
        values.forEach((name, value) -> covered.put(name, masker.value(name, value)));
        return covered;
    }

    private static void option(List<String> words, String flag, String value) {
        if (!value.isEmpty()) {
            words.addAll(List.of(flag, RunLinePrinter.quoted(value)));
        }
    }
}
