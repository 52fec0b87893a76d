package dev.longshore.domain.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunValuesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
            "NAME ~ web-1 ~ 1web.x_y", "HOSTNAME ~ web.example.com ~ w", "USER ~ 1000:1000 ~ nobody", "WORKDIR ~ /srv ~ C:/x", "ENV ~ A=b c ~ A",
            "PUBLISH ~ 80 ~ 127.0.0.1:8000-8002:80-82/udp", "PUBLISH ~ [::1]:80:80/sctp ~ 8000-8005:80", "PUBLISH ~ 127.0.0.1::80 ~ published=1,target=2",
            "EXPOSE ~ 80/tcp ~ 80-90", "VOLUME ~ /a:/b:ro,z ~ data:/b", "VOLUME ~ /b ~ C:\\a b:/c", "MOUNT ~ type=tmpfs,dst=/x,tmpfs-size=1m ~ src=v,dst=/x",
            "TMPFS ~ /run ~ /run:size=1m,mode=1777", "NETWORK ~ host ~ container:web", "NETWORK ~ front ~ name=front,ip=10.0.0.1,alias=x",
            "RESTART ~ on-failure:3 ~ unless-stopped", "MEMORY ~ 512m ~ 1.5 GiB", "MEMORY_SWAP ~ -1 ~ 1g", "CPUS ~ 1.5 ~ .5", "LABEL ~ a ~ a=b=c",
            "CAP_ADD ~ NET_ADMIN ~ ALL", "PLATFORM ~ linux/arm64/v8 ~ linux", "PULL ~ always ~ never", "ADD_HOST ~ a:10.0.0.1 ~ a=host-gateway",
            "ULIMIT ~ nofile=1:2 ~ core=-1", "DEVICE ~ /dev/a:/dev/b:rw ~ vendor.com/class=x", "DEVICE_CGROUP_RULE ~ c 1:3 mr ~ a *:* rwm",
            "PUBLISH ~ ::1:9090:90 ~ :::6000:6000", "PUBLISH ~ fd00::5::333 ~ 9090:90/", "PUBLISH ~ [127.0.0.1]:0080:80/TCP ~ 2001:db8::7:8000-8001:80-81",
            "RESTART ~ on-failure: ~ always:", "MOUNT ~ type=bind,src=/c,dst=/d,bind-propagation=RSlave ~ TYPE=Bind,SRC=/c,DST=/d,READONLY",
            "MOUNT ~ type=bind,src=/c,dst=/d,ro,bind-recursive=writable ~ type=bind,src=/c,dst=/d,ro,bind-propagation=rprivate,bind-recursive=readonly",
            "MOUNT ~ type=npipe,src=\\\\.\\pipe\\agent,dst=\\\\.\\pipe\\agent ~ type=bind,src=C:\\a,dst=C:\\b,bind-recursive=enabled",
            "VOLUME ~ \\\\.\\pipe\\agent:\\\\.\\pipe\\agent ~ //./pipe/agent://./pipe/agent", "VOLUME ~ cache:C:\\cache ~ C:\\a b:C:\\c:ro",
            "DEVICE ~ class/4D36E978-E325-11CE-BFC1-08002BE10318 ~ vpci-location-path://PCIROOT(0)#PCI(0200)",
            "DEVICE_READ_BPS ~ /dev/a:1mb ~ /dev/a:0", "HEALTH_INTERVAL ~ 1m30s ~ 0", "STOP_SIGNAL ~ SIGTERM ~ RTMIN+3", "GPUS ~ all ~ \"device=0,1\"",
            "IP6 ~ fd00::1 ~ ::", "MAC_ADDRESS ~ 92:d0:c6:0a:29:33 ~ 92-d0-c6-0a-29-33", "CPUSET_CPUS ~ 0-3,5 ~ 0", "ENTRYPOINT ~ sh ~ x y",
            "SECURITY_OPT ~ no-new-privileges ~ label=disable", "LINK ~ db ~ db:alias", "SYSCTL ~ a.b=1 ~ a=", "PIDS_LIMIT ~ -1 ~ 100"})
    void taken(RunOption option, String value, String another) {
        assertEquals(Optional.empty(), RunValues.problem(option, value));
        assertEquals(Optional.empty(), RunValues.problem(option, another));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
            "NAME ~ -web ~ BAD_NAME", "NAME ~ a b ~ BAD_NAME", "HOSTNAME ~ a b ~ BAD_HOSTNAME", "USER ~ a:b:c ~ BAD_USER", "WORKDIR ~ srv ~ BAD_PATH",
            "ENV ~ =b ~ BAD_ENV", "PUBLISH ~ 80:x ~ BAD_PORT", "PUBLISH ~ 65536:80 ~ BAD_PORT", "PUBLISH ~ 1-3:1-2 ~ BAD_PORT", "PUBLISH ~ 80:80/icmp ~ BAD_PORT",
            "PUBLISH ~ 999.0.0.1:80:80 ~ BAD_PORT", "PUBLISH ~ 0 ~ BAD_PORT", "PUBLISH ~ localhost:80:80 ~ BAD_PORT", "EXPOSE ~ 80:80 ~ BAD_PORT",
            "VOLUME ~ a:b ~ BAD_VOLUME", "VOLUME ~ /a:/b:maybe ~ BAD_VOLUME", "VOLUME ~ /a:/ ~ BAD_VOLUME", "MOUNT ~ type=bind,dst=/x ~ MOUNT_SOURCE", "MOUNT ~ type=tmpfs,src=/x,dst=/x ~ MOUNT_SOURCE",
            "MOUNT ~ type=bind,src=/x,dst=/x,tmpfs-size=1 ~ MOUNT_MIXED", "MOUNT ~ dst=x ~ MOUNT_TARGET", "MOUNT ~ type=disk,dst=/x ~ MOUNT_TYPE", "MOUNT ~ nonsense ~ BAD_MOUNT", "MOUNT ~ dst=/x,speed=9 ~ MOUNT_UNKNOWN_FIELD", "MOUNT ~ src=v ~ MOUNT_TARGET",
            "MOUNT ~ type=bind,src=/c,dst=/d,bind-recursive=writable ~ MOUNT_NEEDS_READONLY", "MOUNT ~ type=bind,src=/c,dst=/d,bind-recursive=readonly ~ MOUNT_NEEDS_READONLY",
            "MOUNT ~ type=bind,src=/c,dst=/d,ro,bind-recursive=readonly ~ MOUNT_NEEDS_RPRIVATE", "MOUNT ~ type=bind,src=/c,dst=/d,bind-recursive=true ~ BAD_MOUNT", "MOUNT ~ type=bind,src=/c,dst=/d,bind-propagation=public ~ BAD_MOUNT",
            "PUBLISH ~ 1:2:3:4 ~ BAD_PORT", "PUBLISH ~ [1:2]:3:4 ~ BAD_PORT", "PUBLISH ~ 80: ~ BAD_PORT", "PUBLISH ~ fe80::1%eth0:80:80 ~ BAD_PORT", "PUBLISH ~ [::1:80:80 ~ BAD_PORT",
            "RESTART ~ on-failure:x ~ BAD_RESTART", "RESTART ~ :3 ~ BAD_RESTART", "DEVICE ~ class/mouse ~ BAD_DEVICE", "VOLUME ~ ab:\\\\.\\pipe\\ ~ BAD_VOLUME",
            "TMPFS ~ run ~ BAD_TMPFS", "NETWORK ~ -x ~ BAD_NETWORK", "NETWORK ~ name=a,ip=b ~ BAD_NETWORK", "RESTART ~ always:3 ~ BAD_RESTART",
            "RESTART ~ sometimes ~ BAD_RESTART", "MEMORY ~ lots ~ BAD_SIZE", "MEMORY ~ 1k ~ TOO_SMALL", "MEMORY_SWAP ~ -2 ~ BAD_SIZE", "CPUS ~ -1 ~ BAD_DECIMAL",
            "CAP_ADD ~ NET-ADMIN ~ BAD_CAPABILITY", "PULL ~ maybe ~ BAD_CHOICE", "ADD_HOST ~ a:b ~ BAD_HOST", "ULIMIT ~ nofile=2:1 ~ BAD_ULIMIT",
            "ULIMIT ~ files=1 ~ BAD_ULIMIT", "DEVICE ~ dev ~ BAD_DEVICE", "DEVICE ~ /dev/a:/dev/b:rr ~ BAD_DEVICE", "HEALTH_INTERVAL ~ 5 ~ BAD_DURATION",
            "HEALTH_INTERVAL ~ 1us ~ TOO_SMALL", "BLKIO_WEIGHT ~ 1001 ~ OUT_OF_RANGE", "BLKIO_WEIGHT ~ x ~ BAD_NUMBER", "OOM_SCORE_ADJ ~ 1001 ~ OUT_OF_RANGE",
            "IP ~ 10.0.0 ~ BAD_ADDRESS", "IP6 ~ 1::2::3 ~ BAD_ADDRESS", "MAC_ADDRESS ~ 92:d0 ~ BAD_MAC", "GPUS ~ many ~ BAD_GPUS", "SYSCTL ~ a ~ BAD_PAIR",
            "SECURITY_OPT ~ x ~ BAD_SECURITY", "PLATFORM ~ a/b/c/d ~ BAD_PLATFORM", "CPUSET_CPUS ~ 0- ~ BAD_CPUSET", "DEVICE_CGROUP_RULE ~ c 1 r ~ BAD_RULE"})
    void refused(RunOption option, String value, ValueProblem problem) {
        assertEquals(Optional.of(problem), RunValues.problem(option, value));
    }

    @Test
    void onlyWhatIsValidIsLeft() {
        RunLine line = RunLine.EMPTY.plus(RunOption.PUBLISH, "80").plus(RunOption.PUBLISH, "x").with(RunOption.MEMORY, "lots");
        assertEquals(List.of("80"), RunValues.valid(line).all(RunOption.PUBLISH));
        assertTrue(RunValues.valid(line).all(RunOption.MEMORY).isEmpty());
        assertEquals(List.of("--publish x", "--memory lots"), RunValues.invalid(line).stream().map(RunProblem::text).toList());
    }

    @Test
    void sizesAndTimesReadBack() {
        for (long number : new long[] {0, 1, 1000, 1024, 1536, 64L << 20, 3L << 40, Long.MAX_VALUE}) {
            assertEquals(Optional.of(number), ByteSize.parse(ByteSize.print(number)));
            assertEquals(Optional.of(number), GoDuration.parse(GoDuration.print(number)));
        }
        assertEquals("1m30s", GoDuration.print(90_000_000_000L));
        assertEquals(Optional.empty(), ByteSize.parse("99999999999999999999g"));
        assertEquals(Optional.empty(), GoDuration.parse("9999999999999999999h"));
    }

    @Test
    void fieldsInQuotesReadBack() {
        List<String> fields = List.of("a", "b,c", "d\"e", "");
        assertEquals(Optional.of(fields), CsvFields.parse(CsvFields.print(fields)));
        assertEquals(Optional.empty(), CsvFields.parse("a\"b"));
        assertEquals(Optional.empty(), CsvFields.parse("\"a"));
    }
}
