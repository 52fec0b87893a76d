package dev.longshore.service.calls;

import dev.longshore.domain.ApiCall;
import dev.longshore.domain.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A call as a line for a POSIX shell that makes it again with curl. */
public final class CurlLine {

    private CurlLine() {
    }

    /**
     * The line, without a newline at its end; empty where no curl can reach the engine: the Demo engine is in memory. The socket that ssh
     * forwards is this app's own, so over ssh it is the curl of the other machine. Of certificates only the paths are told.
     */
    public static Optional<String> of(ApiCall call) {
        return switch (call.host().endpoint()) {
            case Endpoint.Unix unix -> Optional.of(line(call,
                    List.of("--unix-socket", quoted(unix.socket().toString())), "http://localhost"));
            case Endpoint.Tcp tcp -> Optional.of(line(call, List.of(), "http://" + tcp.authority() + tcp.path()));
            case Endpoint.Tls tls -> Optional.of(line(call, tlsOptions(tls), "https://" + tls.authority() + tls.path()));
            case Endpoint.Ssh ssh -> Optional.of(overSsh(ssh, line(call, List.of("--unix-socket", quoted(ssh.remoteSocket())), "http://localhost")));
            case Endpoint.Demo demo -> Optional.empty();
        };
    }

    /** Quoted once more, for the shell over there. */
    private static String overSsh(Endpoint.Ssh ssh, String line) {
        List<String> words = new ArrayList<>(List.of("ssh"));
        if (ssh.port() != 0) {
            words.addAll(List.of("-p", String.valueOf(ssh.port())));
        }
        words.add((ssh.user().isEmpty() ? "" : ssh.user() + "@") + ssh.host());
        words.add(quoted(line));
        return String.join(" ", words);
    }

    private static List<String> tlsOptions(Endpoint.Tls tls) {
        List<String> options = new ArrayList<>();
        tls.files().ca().ifPresent(file -> options.addAll(List.of("--cacert", quoted(file.toString()))));
        tls.files().certificate().ifPresent(file -> options.addAll(List.of("--cert", quoted(file.toString()))));
        tls.files().key().ifPresent(file -> options.addAll(List.of("--key", quoted(file.toString()))));
        if (!tls.verified()) {
            options.add("--insecure");
        }
        return options;
    }

    private static String line(ApiCall call, List<String> connection, String base) {
        String url = base + call.target();
        List<String> words = new ArrayList<>(List.of("curl"));
        if (call.streaming()) {
            words.add("-N");
        }
        if (url.chars().anyMatch(c -> "[]{}".indexOf(c) >= 0)) {
            words.add("-g");
        }
        switch (call.method()) {
            case "GET" -> { }
            case "HEAD" -> words.add("--head");
            default -> words.addAll(List.of("-X", quotedIfNeeded(call.method())));
        }
        words.addAll(connection);
        if (call.requestBody() != null) {
            words.addAll(List.of("-H", quoted("Content-Type: application/json"), "--data-raw", quoted(call.requestBody())));
        }
        words.add(quoted(url));
        return String.join(" ", words);
    }

    private static String quotedIfNeeded(String word) {
        return word.matches("[A-Z]+") ? word : quoted(word);
    }

    /** Within single quotes a shell takes everything as it is but the single quote. */
    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
