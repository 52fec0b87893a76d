package dev.longshore.domain.run;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Options of {@code podman run} that docker does not have: the API that both speak has no place for them. */
final class PodmanOptions {

    private static final Set<String> WITH_VALUE = Set.of("--arch", "--authfile", "--cert-dir", "--cgroup-conf", "--cgroups", "--chrootdirs", "--conmon-pidfile",
            "--creds", "--decryption-key", "--env-merge", "--gidmap", "--group-entry", "--health-log-destination", "--health-max-log-count",
            "--health-max-log-size", "--health-on-failure", "--health-startup-cmd", "--health-startup-interval", "--health-startup-retries",
            "--health-startup-success", "--health-startup-timeout", "--hooks-dir", "--hosts-file", "--hostuser", "--image-volume", "--init-ctr",
            "--init-path", "--intel-rdt-closid", "--os", "--passwd-entry", "--personality", "--pidfile", "--pod", "--pod-id-file", "--preserve-fd",
            "--preserve-fds", "--rdt-class", "--requires", "--retry", "--retry-delay", "--sdnotify", "--seccomp-policy", "--secret",
            "--shm-size-systemd", "--signature-policy", "--subgidname", "--subuidname", "--systemd", "--timeout", "--tz", "--uidmap", "--umask",
            "--unsetenv", "--variant");
    private static final Set<String> FLAGS = Set.of("--env-host", "--http-proxy", "--no-hostname", "--no-hosts", "--passwd", "--read-only-tmpfs",
            "--replace", "--rmi", "--rootfs", "--tls-verify", "--unsetenv-all");
    private static final Map<RunOption, Pattern> VALUES = Map.of(
            RunOption.USERNS, Pattern.compile("(?:auto|keep-id|nomap|ns|container)(?::.*)?|private"),
            RunOption.NETWORK, Pattern.compile("(?:slirp4netns|pasta|ns):.*"), RunOption.PULL, Pattern.compile("newer"),
            RunOption.CGROUPNS, Pattern.compile("(?:ns|container):.*"), RunOption.UTS, Pattern.compile("private|(?:ns|container):.*"),
            RunOption.PID, Pattern.compile("private|ns:.*"), RunOption.IPC, Pattern.compile("ns:.*"));

    private PodmanOptions() {
    }

    /** Whether an option of podman's own takes a value; empty for any other. @param flag such as {@code --pod} */
    static Optional<Boolean> takesValue(String flag) {
        return WITH_VALUE.contains(flag) ? Optional.of(true) : FLAGS.contains(flag) ? Optional.of(false) : Optional.empty();
    }

    /** Whether it is podman alone that knows this value. */
    static boolean ownValue(RunOption option, String value) {
        return VALUES.containsKey(option) && VALUES.get(option).matcher(value).matches();
    }
}
