package dev.longshore.service.calls;

import dev.longshore.domain.ApiCall;
import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.TlsFiles;
import dev.longshore.domain.run.RunLinePrinter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A call as a line for a POSIX shell that makes it again with docker. */
public final class DockerLine {

    private static final String CONTEXT = "context:";
    private static final String DEFAULT = "unix:///var/run/docker.sock";

    private DockerLine() {
    }

    /**
     * The line, without a newline at its end; empty where no command of docker makes that call, and for the Demo engine, which is in memory.
     *
     * @param forms the commands that are known
     */
    public static Optional<String> of(ApiCall call, List<DockerForm> forms) {
        if (call.host().endpoint() instanceof Endpoint.Demo) {
            return Optional.empty();
        }
        DockerRequest request = DockerRequest.of(call);
        return forms.stream().flatMap(form -> form.of(request).stream()).findFirst().map(words ->
                Stream.of(List.of("docker"), host(call.host()), words).flatMap(List::stream).map(RunLinePrinter::quoted).collect(Collectors.joining(" ")));
    }

    /** A host of a context is called by it, another one by its address; the default socket needs neither. */
    private static List<String> host(Host host) {
        if (host.origin() == Host.Origin.CONTEXT && host.id().value().startsWith(CONTEXT)) {
            return List.of("--context", host.id().value().substring(CONTEXT.length()));
        }
        if (host.endpoint().uri().equals(DEFAULT)) {
            return List.of();
        }
        List<String> words = new ArrayList<>(List.of("-H", host.endpoint().uri()));
        if (host.endpoint() instanceof Endpoint.Tls tls) {
            words.addAll(tls(tls));
        }
        return words;
    }

    private static List<String> tls(Endpoint.Tls tls) {
        List<String> words = new ArrayList<>(List.of(tls.verified() ? "--tlsverify" : "--tls"));
        TlsFiles files = tls.files();
        files.ca().ifPresent(file -> words.addAll(List.of("--tlscacert", file.toString())));
        files.certificate().ifPresent(file -> words.addAll(List.of("--tlscert", file.toString())));
        files.key().ifPresent(file -> words.addAll(List.of("--tlskey", file.toString())));
        return words;
    }
}
