package dev.longshore.service.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.Failure;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.Offer;
import dev.longshore.domain.run.RunLineParser;
import dev.longshore.domain.run.RunOption;
import dev.longshore.domain.run.RunValues;
import dev.longshore.engine.api.ApiVersion;
import dev.longshore.service.host.HostOperations;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunOffersTest {

    private static Recipient docker(String version) {
        return new Recipient(false, ApiVersion.parse(version).orElseThrow());
    }

    private static String of(String options, Recipient to) {
        return lacking(options, new HostStatus.Connected(to.podman() ? "Podman" : "Docker", "", to.api())).entrySet().stream()
                .map(each -> each.getKey().flag() + " " + said(each.getValue())).collect(Collectors.joining(", "));
    }

    private static Map<RunOption, Offer.Lack> lacking(String options, HostStatus status) {
        return RunOffers.lacking(RunValues.valid(RunLineParser.parse("docker run " + options + " x").line()), status);
    }

    private static String said(Offer.Lack lack) {
        return switch (lack) {
            case Offer.Lack.NeedsApi(String version) -> "TOO_OLD " + version;
            case Offer.Lack.GoneSince(String version) -> "GONE " + version;
            case Offer.Lack.NeedsRelease(String engine, String version) -> engine + " " + version;
            case Offer.Lack.NotBy(String engine) -> engine;
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "--annotation a=b                                    | 1.43",
            "--health-start-interval 5s                          | 1.44",
            "--cgroupns private                                  | 1.41",
            "--platform linux/arm64                              | 1.41",
            "--gpus all                                          | 1.40",
            "--rm                                                | 1.25",
            "--cpus 1.5                                          | 1.25",
            "--sysctl a=b                                        | 1.24",
            "--shm-size 64m                                      | 1.22",
            "--mount type=volume,src=d,dst=/d                    | 1.25",
            "--mount type=volume,src=d,dst=/d,volume-subpath=x   | 1.45",
            "--mount type=bind,src=/d,dst=/d,bind-recursive=readonly,readonly,bind-propagation=rprivate | 1.44",
            "--mount type=bind,src=/d,dst=/d,bind-nonrecursive   | 1.40",
            "--network name=a,gw-priority=3                      | 1.48"})
    void fromItsVersionOnItIsKnown(String option, String since) {
        String flag = option.split(" ")[0];
        ApiVersion version = ApiVersion.parse(since).orElseThrow();
        assertEquals(flag + " TOO_OLD " + since, of(option, new Recipient(false, new ApiVersion(1, version.minor() - 1))));
        assertEquals("", of(option, new Recipient(false, version)));
    }

    @Test
    void whatIsSwitchedOffOrNotValidIsNotSpokenOf() {
        assertEquals("", of("--rm=false --cpus lots -e A=b", docker("1.21")));
    }

    @Test
    void kernelMemoryIsGone() {
        assertEquals("", of("--kernel-memory 50m", docker("1.41")));
        assertEquals("--kernel-memory GONE 1.42", of("--kernel-memory 50m", docker("1.42")));
    }

    @Test
    void addressesOfFurtherNetworksAreLostButTheFirstOnesIsNot() {
        String one = "--network name=a,mac-address=92:d0:c6:0a:29:33";
        assertEquals("", of(one + " --network b", docker("1.43")));
        assertEquals("--network TOO_OLD 1.44", of("--network b " + one, docker("1.43")));
        assertEquals("", of("--network b " + one, docker("1.44")));
    }

    @Test
    void podmanIsJudgedByWhatItDoesAndNotByItsVersion() {
        Recipient podman = Recipient.of(new HostStatus.Connected("Podman", "5.4.2", "1.41"));
        assertEquals("--gpus Podman, --health-start-interval Podman", of("--annotation a=b --gpus all --health-start-interval 5s", podman));
        assertEquals("", of("--network b --network name=a,mac-address=92:d0:c6:0a:29:33", podman));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"--annotation a=b | 5.0.3 | 5.1.0 | 5.1", "--cgroupns private | 5.7.1 | 5.8.0 | 5.8", "--annotation a=b | 4.3.1 | 5.10.0-dev | 5.1"})
    void newerPodmansHaveMore(String option, String before, String from, String since) {
        RunOption told = option.startsWith("--annotation") ? RunOption.ANNOTATION : RunOption.CGROUPNS;
        assertEquals(Map.of(told, new Offer.Lack.NeedsRelease("Podman", since)), lacking(option, new HostStatus.Connected("Podman", before, "1.41")));
        assertEquals(Map.of(), lacking(option, new HostStatus.Connected("Podman", from, "1.41")));
        assertEquals(Map.of(), lacking(option, new HostStatus.Connected("Podman", "", "1.41")), "of an unknown release nothing is claimed");
    }

    @Test
    void ofAnEngineThatDoesNotAnswerNothingIsClaimed() {
        Failure failure = new Failure(Failure.Cause.REFUSED, "h", "unix:///x", HostOperations.CONNECT, "", 0, "refused");
        HostStatus lost = new HostStatus.Lost(failure, null, Instant.EPOCH);
        assertEquals(Recipient.NEWEST, Recipient.of(lost));
        assertEquals(Map.of(), lacking("--annotation a=b", lost));
    }
}
