package dev.longshore.service.run;

import dev.longshore.domain.run.GoDuration;
import dev.longshore.domain.run.KeyValue;
import dev.longshore.domain.run.RunLinePrinter;
import dev.longshore.domain.run.RunOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a container's Config says beyond its image's. */
final class ConfigOptions {

    private static final Set<String> PODMANS = Set.of("container", "TERM", "HOME", "HOSTNAME");

    private final Inspected config;
    private final Inspected image;
    private final Inspected host;
    private final OptionList options;

    private ConfigOptions(Inspected container, Inspected image, OptionList options) {
        this.config = container.at("Config");
        this.host = container.at("HostConfig");
        this.image = image.at("Config");
        this.options = options;
    }

    static void read(Inspected container, Inspected image, OptionList options) {
        ConfigOptions read = new ConfigOptions(container, image, options);
        read.hostname(container.at("Id").text());
        read.environment(RunLineOf.podmans(container));
        read.process(RunLineOf.podmans(container));
        read.stop(RunLineOf.podmans(container));
        read.streams();
        read.ports();
        read.volumes();
        read.health();
    }

    private void hostname(String id) {
        String hostname = config.at("Hostname").text();
        String network = host.at("NetworkMode").text();
        boolean others = network.equals("host") || network.startsWith("container:") || host.at("UTSMode").text().equals("host");
        if (!others && !(id.startsWith(hostname) && hostname.length() == 12)) {
            options.one(RunOption.HOSTNAME, hostname);
        }
        if (!others) {
            options.one(RunOption.DOMAINNAME, config.at("Domainname").text());
        }
    }

    private void environment(boolean podman) {
        List<String> images = image.at("Env").texts();
        List<String> own = config.at("Env").texts();
        options.all(RunOption.ENV, own.stream().filter(text -> !images.contains(text))
                .filter(text -> !podman || !PODMANS.contains(KeyValue.of(text).key())).toList());
        Set<String> named = own.stream().map(text -> KeyValue.of(text).key()).collect(Collectors.toSet());
        options.all(RunOption.ENV, images.stream().map(text -> KeyValue.of(text).key()).filter(name -> !named.contains(name)).toList());
        List<String> labels = image.at("Labels").pairs();
        options.all(RunOption.LABEL, config.at("Labels").pairs().stream().filter(label -> !labels.contains(label)).toList());
    }

    /** With another entrypoint the image's command does not count: then all of it is said. */
    private void process(boolean podman) {
        List<String> entrypoint = entrypoint(config);
        List<String> command = config.at("Cmd").texts();
        boolean same = entrypoint.equals(entrypoint(image)) && (!command.isEmpty() || image.at("Cmd").texts().isEmpty());
        if (!same) {
            options.said(RunOption.ENTRYPOINT, entrypoint.isEmpty() ? "" : entrypoint.getFirst());
            command = Stream.concat(entrypoint.stream().skip(1), command.stream()).toList();
        } else if (command.equals(image.at("Cmd").texts())) {
            command = List.of();
        }
        options.image(config.at("Image").text(), command);
        other(RunOption.USER, "User");
        if (!podman || !config.at("WorkingDir").text().equals("/")) {
            other(RunOption.WORKDIR, "WorkingDir");
        }
    }

    private void stop(boolean podman) {
        other(RunOption.STOP_SIGNAL, "StopSignal");
        String timeout = config.at("StopTimeout").text();
        options.one(RunOption.STOP_TIMEOUT, podman && timeout.equals("10") ? "" : timeout);
    }

    /** One empty word is docker's way to say that there is none. */
    private static List<String> entrypoint(Inspected config) {
        List<String> words = config.at("Entrypoint").texts();
        return words.equals(List.of("")) ? List.of() : words;
    }

    private void other(RunOption option, String member) {
        String own = config.at(member).text();
        String images = image.at(member).text();
        boolean assumed = option == RunOption.STOP_SIGNAL && images.isEmpty() && own.matches("SIGTERM|15");
        if (!own.equals(images) && !assumed) {
            options.one(option, own);
        }
    }

    private void streams() {
        options.on(RunOption.TTY, config.at("Tty").flag());
        options.on(RunOption.INTERACTIVE, config.at("OpenStdin").flag());
        boolean in = config.at("AttachStdin").flag();
        boolean out = config.at("AttachStdout").flag();
        boolean err = config.at("AttachStderr").flag();
        options.on(RunOption.DETACH, !in && !out && !err);
        boolean asByItself = out && err && in == config.at("OpenStdin").flag();
        if ((in || out || err) && !asByItself) {
            List<String> streams = new ArrayList<>();
            streams.add(in ? "stdin" : null);
            streams.add(out ? "stdout" : null);
            streams.add(err ? "stderr" : null);
            options.all(RunOption.ATTACH, streams.stream().filter(Objects::nonNull).toList());
        }
    }

    private void ports() {
        Set<String> known = Stream.concat(image.at("ExposedPorts").members().keySet().stream(), host.at("PortBindings").members().keySet().stream())
                .collect(Collectors.toSet());
        options.all(RunOption.EXPOSE, config.at("ExposedPorts").members().keySet().stream().filter(port -> !known.contains(port))
                .map(port -> port.replace("/tcp", "")).toList());
    }

    private void volumes() {
        Set<String> images = image.at("Volumes").members().keySet();
        options.all(RunOption.VOLUME, config.at("Volumes").members().keySet().stream().filter(path -> !images.contains(path)).toList());
    }

    private void health() {
        Inspected health = config.at("Healthcheck");
        Inspected images = image.at("Healthcheck");
        List<String> test = health.at("Test").texts();
        if (test.equals(List.of("NONE"))) {
            options.on(RunOption.NO_HEALTHCHECK, !images.at("Test").texts().equals(test));
            return;
        }
        if (!test.isEmpty() && !test.equals(images.at("Test").texts())) {
            if (test.getFirst().equals("CMD")) {
                options.inexpressible("HEALTHCHECK CMD " + String.join(" ", test.subList(1, test.size())));
            }
            List<String> words = test.subList(1, test.size());
            options.one(RunOption.HEALTH_CMD, test.getFirst().equals("CMD-SHELL") ? String.join(" ", words)
                    : words.stream().map(RunLinePrinter::quoted).collect(Collectors.joining(" ")));
        }
        for (Plain plain : Plain.values()) {
            String own = health.at(plain.member()).text();
            boolean said = plain.place() == Plain.Place.HEALTH && health.at(plain.member()).number() != 0 && !own.equals(images.at(plain.member()).text());
            if (said) {
                options.one(plain.option(), plain.form() == Plain.Form.TIME ? GoDuration.print(Long.parseLong(own)) : own);
            }
        }
    }
}
