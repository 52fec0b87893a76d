package dev.longshore.service.run;

import dev.longshore.domain.run.KeyValue;
import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a request says of the process: the members beside HostConfig. */
final class ConfigMembers {

    private ConfigMembers() {
    }

    static Fields of(RunLine line) {
        boolean stdin = line.on(RunOption.INTERACTIVE);
        boolean attached = !line.on(RunOption.DETACH);
        List<String> streams = line.all(RunOption.ATTACH).stream().map(stream -> stream.toLowerCase(Locale.ROOT)).toList();
        boolean input = attached && (stdin || streams.contains("stdin"));
        return new Fields()
                .put("Image", line.image())
                .put("Cmd", line.command())
                .put("Entrypoint", line.one(RunOption.ENTRYPOINT).map(List::of).orElse(null))
                .put("Env", List.copyOf(environment(line.all(RunOption.ENV)).values()))
                .put("Labels", KeyValue.map(line.all(RunOption.LABEL)))
                .put("ExposedPorts", PortMembers.of(line).exposed())
                .put("Volumes", MountMembers.of(line).volumes())
                .put("Healthcheck", health(line))
                .putAll(Plain.of(line, Plain.Place.CONFIG))
                .put("OpenStdin", stdin).put("StdinOnce", stdin && input)
                .put("AttachStdin", input)
                .put("AttachStdout", attached && (streams.isEmpty() || streams.contains("stdout")))
                .put("AttachStderr", attached && (streams.isEmpty() || streams.contains("stderr")));
    }

    private static Fields health(RunLine line) {
        if (line.on(RunOption.NO_HEALTHCHECK)) {
            return new Fields().put("Test", List.of("NONE"));
        }
        String command = line.one(RunOption.HEALTH_CMD).orElse("");
        return new Fields().put("Test", command.isEmpty() ? List.of() : List.of("CMD-SHELL", command)).putAll(Plain.of(line, Plain.Place.HEALTH));
    }

    /** Of one name the last counts, in the place of the first. */
    private static Map<String, String> environment(List<String> texts) {
        Map<String, String> variables = new LinkedHashMap<>();
        texts.forEach(text -> variables.put(KeyValue.of(text).key(), text));
        return variables;
    }
}
