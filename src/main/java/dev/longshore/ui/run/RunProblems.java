package dev.longshore.ui.run;

import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ImageName;
import dev.longshore.domain.KebabCase;
import dev.longshore.domain.Offer;
import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunOption;
import dev.longshore.domain.run.RunProblem;
import dev.longshore.domain.run.RunValues;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.service.run.PortClashes;
import dev.longshore.service.run.RunOffers;
import dev.longshore.ui.base.Offers;
import dev.longshore.ui.i18n.Message;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What is wrong with the form, and what should be known before it is sent; by field. */
final class RunProblems {

    static final String IMAGE = "image";
    static final String COMMAND = "command";
    static final String FURTHER = "further";
    /** Where an engine listens: whoever has it has the host. */
    private static final String ENGINE = ".*(?:(?:docker|podman)\\.sock|pipe[/\\\\]docker_engine)";

    private RunProblems() {
    }

    /** The name of an option's field. */
    static String field(RunOption option) {
        return KebabCase.of(option);
    }

    /** By field; an option without a field of its own is told of at the further options. @param refusedName of a name that the engine refused */
    static Map<String, Message> of(RunFields fields, List<ContainerSummary> containers, Predicate<String> refusedName) {
        Map<String, Message> problems = new LinkedHashMap<>();
        RunLine line = fields.line().get();
        if (!line.image().isEmpty() && !image(line.image())) {
            problems.put(IMAGE, Message.of("run.image.invalid"));
        }
        if (fields.commandUnclosed()) {
            problems.put(COMMAND, Message.of("run.problem.unclosed-quote", fields.command().get()));
        }
        fields.furtherProblems().forEach(problem -> problems.putIfAbsent(FURTHER, message(problem)));
        line.options().forEach((option, values) -> values.forEach(value -> RunValues.problem(option, value).ifPresent(wrong ->
                problems.putIfAbsent(at(option, fields), Message.of("run.value." + KebabCase.of(wrong), shown(option, value))))));
        line.one(RunOption.NAME).filter(name -> refusedName.test(name) || taken(name, containers))
                .ifPresent(name -> problems.putIfAbsent(field(RunOption.NAME), Message.of("run.name-taken", name)));
        return problems;
    }

    /** With the field it is about, for where the field is out of sight: an option's flag, else what the field is called. */
    static Message named(String field, Message problem) {
        Object called = RunOption.ofFlag("--" + field).map(option -> (Object) option.flag()).orElseGet(() -> switch (field) {
            case IMAGE -> Message.of("run.image");
            case COMMAND -> Message.of("run.command");
            default -> Message.of("run.further");
        });
        return Message.of("run.field.wrong", called, problem);
    }

    /** Why the engine has no use for an option, whatever is typed. */
    static Map<RunOption, Message> lacking(HostStatus status) {
        Map<RunOption, Message> lacking = new EnumMap<>(RunOption.class);
        if (status instanceof HostStatus.Connected engine) {
            for (RunOption option : RunOption.values()) {
                RunOffers.of(option).lacking(engine).ifPresent(lack -> lacking.put(option, Offers.words(lack)));
            }
        }
        return lacking;
    }

    /** A name with a tag or a digest, or an id. */
    private static boolean image(String text) {
        String name = text.replaceFirst("@sha256:[0-9a-f]{64}$", "");
        return text.matches("(?:sha256:)?[0-9a-f]{6,64}") || ImageName.parse(name).isPresent();
    }

    /** Where an option is shown: its own field, or the further options. */
    private static String at(RunOption option, RunFields fields) {
        boolean own = fields.text(option) != null || fields.rows(option) != null || fields.flag(option) != null;
        return own ? field(option) : FURTHER;
    }

    /** An environment's value is no part of the message about it. */
    private static String shown(RunOption option, String value) {
        String first = option == RunOption.ENV || option == RunOption.LABEL ? value.replaceFirst("(?s)=.*", "") : value;
        return first.length() > 80 ? first.substring(0, 80) + "…" : first;
    }

    private static boolean taken(String name, List<ContainerSummary> containers) {
        return containers.stream().flatMap(container -> container.names().stream()).anyMatch(known -> known.equals("/" + name) || known.equals(name));
    }

    /** Ports that are taken; the engine would create the container, and fail to start it. */
    static List<Message> clashes(RunLine line, List<ContainerSummary> containers) {
        List<Message> clashes = new ArrayList<>();
        for (PortClashes.Clash clash : PortClashes.of(line.all(RunOption.PUBLISH), containers)) {
            String port = String.valueOf(clash.port());
            clashes.add(clash.container().isEmpty() ? Message.of("run.port-twice", port) : Message.of("run.port-taken", port, clash.container()));
        }
        return clashes;
    }

    static Message message(RunProblem problem) {
        String text = problem.text().length() > 160 ? problem.text().substring(0, 160) + "…" : problem.text();
        return Message.of("run.problem." + KebabCase.of(problem.kind()), text);
    }

    /** What the engine would pass over, by field as {@link #of}; of several at one field, all. */
    static Map<String, Message> passedOver(Map<RunOption, Offer.Lack> lacking, RunFields fields, String spoken) {
        Map<String, Message> told = new LinkedHashMap<>();
        lacking.forEach((option, lack) -> told.merge(at(option, fields), message(option, lack, spoken),
                (before, more) -> Message.of("run.passed-over.more", before, more)));
        return told;
    }

    /** @param spoken the version of the API that is spoken with the engine */
    static Message message(RunOption option, Offer.Lack lack, String spoken) {
        return switch (lack) {
            case Offer.Lack.NeedsApi(String needed) -> Message.of("run.passed-over.too-old", option.flag(), needed, spoken);
            case Offer.Lack.GoneSince(String version) -> Message.of("run.passed-over.gone", option.flag(), version);
            case Offer.Lack.NeedsRelease(String engine, String version) -> Message.of("run.passed-over.old-release", option.flag(), engine, version);
            case Offer.Lack.NotBy(String engine) -> Message.of("run.passed-over.other", option.flag(), engine);
        };
    }

    /** What gives the container the host itself. */
    static List<Message> dangers(RunLine line) {
        List<Message> dangers = new ArrayList<>();
        if (line.on(RunOption.PRIVILEGED)) {
            dangers.add(Message.of("run.danger.privileged"));
        }
        boolean root = line.all(RunOption.VOLUME).stream().anyMatch(volume -> volume.matches("/+:.*|[A-Za-z]:[/\\\\]+:.*"))
                || line.all(RunOption.MOUNT).stream().anyMatch(mount -> mount.matches("(?:.*,)?(?:source|src)=/+(?:,.*)?"));
        if (root) {
            dangers.add(Message.of("run.danger.root"));
        }
        boolean socket = line.all(RunOption.VOLUME).stream().anyMatch(volume -> volume.matches(ENGINE + ":.*"))
                || line.all(RunOption.MOUNT).stream().anyMatch(mount -> mount.matches("(?i)(?:.*,)?(?:source|src)=" + ENGINE + "(?:,.*)?"));
        if (socket) {
            dangers.add(Message.of("run.danger.socket"));
        }
        return dangers;
    }
}
