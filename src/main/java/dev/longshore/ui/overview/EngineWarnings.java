package dev.longshore.ui.overview;

import dev.longshore.domain.ClockDifference;
import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.PlainText;
import dev.longshore.engine.model.EngineInfo;
import dev.longshore.service.system.EngineReport;
import dev.longshore.ui.format.AgeFormat;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.theme.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an engine warns of, and what the app notices about it; the worst first. */
final class EngineWarnings {

    private static final Pattern OPEN_API = Pattern.compile("accessible on https?://(\\S+) without encryption");

    private final EngineInfo info;
    private final Words words;
    private final List<EngineWarning> found = new ArrayList<>();

    private EngineWarnings(EngineInfo info, Words words) {
        this.info = info;
        this.words = words;
    }

    static List<EngineWarning> of(Host host, EngineReport report, Words words) {
        EngineWarnings warnings = new EngineWarnings(report.info().value(), words);
        warnings.info.warnings().forEach(warnings::told);
        warnings.connection(host.endpoint());
        report.openKey().ifPresent(key -> warnings.add(Tone.WARN, Message.of("overview.warning.open-key", words.plain(key.toString())),
                "overview.warning.open-key-meaning", ""));
        warnings.noticed();
        report.clock().filter(ClockDifference::notable).ifPresent(warnings::clock);
        warnings.found.sort(Comparator.comparing((EngineWarning warning) -> warning.tone() != Tone.BAD));
        return List.copyOf(warnings.found);
    }

    /** What the engine says itself: known words get their meaning, unknown ones are shown as they are. */
    private void told(String text) {
        Matcher open = OPEN_API.matcher(text);
        String lower = text.toLowerCase(Locale.ROOT);
        if (open.find()) {
            open(open.group(1), "overview.warning.open-api", text);
        } else if (lower.contains("no memory limit")) {
            add(Tone.WARN, Message.of("overview.warning.memory"), "overview.warning.memory-meaning", text);
        } else if (lower.contains("no swap limit")) {
            add(Tone.WARN, Message.of("overview.warning.swap"), "overview.warning.swap-meaning", text);
        } else if (lower.contains("ipv4 forwarding is disabled")) {
            add(Tone.WARN, Message.of("overview.warning.forwarding"), "overview.warning.forwarding-meaning", text);
        } else if (lower.contains("bridge-nf-call-ip")) {
            add(Tone.WARN, Message.of("overview.warning.bridge"), "overview.warning.bridge-meaning", text);
        } else if (lower.contains("deprecat")) {
            add(Tone.WARN, Message.of("overview.warning.deprecated"), "overview.warning.deprecated-meaning", text);
        } else if (!text.isBlank()) {
            found.add(new EngineWarning(Tone.WARN, Message.of("overview.warning.other"), Optional.empty(), own(text)));
        }
    }

    /** Our own way to the engine, unless the engine has warned of the same port already. */
    private void connection(Endpoint endpoint) {
        if (endpoint instanceof Endpoint.Tcp tcp
                && info.warnings().stream().map(OPEN_API::matcher).noneMatch(open -> open.find() && open.group(1).endsWith(":" + tcp.port()))) {
            open(tcp.authority(), "overview.warning.plain-tcp", "");
        }
        if (endpoint instanceof Endpoint.Tls tls && !tls.verified()) {
            add(Tone.BAD, Message.of("overview.warning.unverified", words.plain(tls.authority())), "overview.warning.unverified-meaning", "");
        }
    }

    private void open(String address, String title, String text) {
        boolean here = address.startsWith("127.") || address.startsWith("localhost:") || address.startsWith("[::1]");
        add(here ? Tone.WARN : Tone.BAD, Message.of(title, words.plain(address)),
                here ? "overview.warning.open-here" : "overview.warning.open-wide", text);
    }

    /** What engines do not put into words, or only newer ones do. */
    private void noticed() {
        String all = String.join("\n", info.warnings()).toLowerCase(Locale.ROOT);
        if (Boolean.FALSE.equals(info.memoryLimit()) && !all.contains("no memory limit")) {
            add(Tone.WARN, Message.of("overview.warning.memory"), "overview.warning.memory-meaning", "");
        }
        if (Boolean.FALSE.equals(info.ipv4Forwarding()) && !all.contains("ipv4 forwarding")) {
            add(Tone.WARN, Message.of("overview.warning.forwarding"), "overview.warning.forwarding-meaning", "");
        }
        if (info.securityOptions().stream().anyMatch(option -> option.contains("seccomp") && option.contains("unconfined"))) {
            add(Tone.BAD, Message.of("overview.warning.seccomp"), "overview.warning.seccomp-meaning", "");
        }
        if (info.swarm() != null && info.swarm().error() != null && !info.swarm().error().isBlank()) {
            add(Tone.BAD, Message.of("overview.warning.swarm"), "overview.warning.swarm-meaning", info.swarm().error());
        }
        List<String> insecure = InsecureRegistries.remote(info.registryConfig());
        if (!insecure.isEmpty()) {
            add(Tone.WARN, Message.of("overview.warning.insecure", words.plain(String.join(", ", insecure))), "overview.warning.insecure-meaning", "");
        }
    }

    private void clock(ClockDifference clock) {
        String title = clock.ahead().isNegative() ? "overview.warning.clock-behind" : "overview.warning.clock-ahead";
        add(Tone.WARN, Message.of(title, AgeFormat.of(clock.ahead().abs())), "overview.warning.clock-meaning", "");
    }

    private void add(Tone tone, Message title, String meaning, String text) {
        found.add(new EngineWarning(tone, title, Optional.of(Message.of(meaning)), own(text)));
    }

    /** Engines break and indent their lines for a terminal. */
    private String own(String text) {
        return text.isBlank() ? "" : PlainText.visible(words.plain(text.strip().replaceAll("\\s+", " ")), 600);
    }
}
