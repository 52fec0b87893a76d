package dev.longshore.domain.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunOptionTest {

    /** The options of docker 28.2's {@code docker run --help}, but {@code --help}. */
    private static final String DOCKERS = "add-host annotation attach blkio-weight blkio-weight-device cap-add cap-drop cgroup-parent cgroupns cidfile "
            + "cpu-count cpu-percent cpu-period cpu-quota cpu-rt-period cpu-rt-runtime cpu-shares cpus cpuset-cpus cpuset-mems detach detach-keys device "
            + "device-cgroup-rule device-read-bps device-read-iops device-write-bps device-write-iops disable-content-trust dns dns-option dns-search "
            + "domainname entrypoint env env-file expose gpus group-add health-cmd health-interval health-retries health-start-interval "
            + "health-start-period health-timeout hostname init interactive io-maxbandwidth io-maxiops ip ip6 ipc isolation kernel-memory label label-file "
            + "link link-local-ip log-driver log-opt mac-address memory memory-reservation memory-swap memory-swappiness mount name network network-alias "
            + "no-healthcheck oom-kill-disable oom-score-adj pid pids-limit platform privileged publish publish-all pull quiet read-only restart rm runtime "
            + "security-opt shm-size sig-proxy stop-signal stop-timeout storage-opt sysctl tmpfs tty ulimit use-api-socket user userns uts volume "
            + "volume-driver volumes-from workdir";

    @Test
    void everyOptionOfDocker() {
        List<String> ours = Arrays.stream(RunOption.values()).map(option -> option.flag().substring(2)).sorted().toList();
        assertEquals(List.of(DOCKERS.split(" ")).stream().sorted().toList(), ours);
    }

    @Test
    void lettersAreUnique() {
        List<Character> letters = Arrays.stream(RunOption.values()).map(RunOption::letter).filter(c -> c != '\0').toList();
        assertEquals(letters.size(), letters.stream().distinct().count());
        assertEquals("Pacdehilmpqtuvw", String.join("", letters.stream().sorted().map(String::valueOf).toList()));
    }

    @Test
    void olderNames() {
        assertEquals(Optional.of(RunOption.NETWORK), RunOption.ofFlag("--net"));
        assertTrue(RunOption.ofFlag("--nonsense").isEmpty());
    }
}
