package dev.longshore.matrix;

import dev.longshore.domain.HostStatus;
import dev.longshore.domain.Offer;
import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunLineParser;
import dev.longshore.domain.run.RunOption;
import dev.longshore.engine.EngineClient;
import dev.longshore.engine.EngineException;
import dev.longshore.engine.api.ApiVersion;
import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonText;
import dev.longshore.service.run.CreateBody;
import dev.longshore.service.run.RunOffers;
import java.util.List;
import java.util.Optional;

/** Options whose effect an engine's own words show: created with one, a container is described with it, or the option is none of that engine's. */
final class OptionChecks {

    /**
     * One option.
     *
     * @param line what stands before the image
     * @param path of the member, from the top of what the engine says of the container
     * @param part of what stands there, as JSON
     */
    record Sample(RunOption option, String line, List<String> path, String part) { }

    static final List<Sample> SAMPLES = List.of(
            new Sample(RunOption.SHM_SIZE, "--shm-size 128m", List.of("HostConfig", "ShmSize"), "134217728"),
            new Sample(RunOption.OOM_SCORE_ADJ, "--oom-score-adj 300", List.of("HostConfig", "OomScoreAdj"), "300"),
            new Sample(RunOption.TMPFS, "--tmpfs /run:size=1m", List.of("HostConfig", "Tmpfs", "/run"), "size=1m"),
            new Sample(RunOption.HEALTH_CMD, "--health-cmd /pause", List.of("Config", "Healthcheck", "Test"), "/pause"),
            new Sample(RunOption.RM, "--rm", List.of("HostConfig", "AutoRemove"), "true"),
            new Sample(RunOption.MOUNT, "--mount type=bind,source=/etc,target=/host", List.of("Mounts"), "/host"),
            new Sample(RunOption.STOP_TIMEOUT, "--stop-timeout 30", List.of("Config", "StopTimeout"), "30"),
            new Sample(RunOption.CPUS, "--cpus 0.5", List.of("HostConfig", "NanoCpus"), "500000000"),
            new Sample(RunOption.HEALTH_START_PERIOD, "--health-cmd /pause --health-start-period 3s", List.of("Config", "Healthcheck", "StartPeriod"), "3000000000"),
            new Sample(RunOption.GPUS, "--gpus all", List.of("HostConfig", "DeviceRequests"), "gpu"),
            new Sample(RunOption.CGROUPNS, "--cgroupns private", List.of("HostConfig", "CgroupnsMode"), "private"),
            new Sample(RunOption.KERNEL_MEMORY, "--kernel-memory 50m", List.of("HostConfig", "KernelMemory"), "52428800"),
            new Sample(RunOption.ANNOTATION, "--annotation a.b=c", List.of("HostConfig", "Annotations", "a.b"), "c"),
            new Sample(RunOption.HEALTH_START_INTERVAL, "--health-cmd /pause --health-start-interval 2s", List.of("Config", "Healthcheck", "StartInterval"), "2000000000"),
            new Sample(RunOption.DOMAINNAME, "--domainname example.com", List.of("Config", "Domainname"), "example.com"),
            new Sample(RunOption.VOLUME_DRIVER, "--volume-driver local", List.of("HostConfig", "VolumeDriver"), "local"));

    private final EngineRig rig;
    private final EngineClient spoken;

    OptionChecks(EngineRig rig) {
        this.rig = rig;
        this.spoken = EngineClient.connect(rig.transport(), ApiVersion.parse(rig.status().apiVersion()));
    }

    /** Why the app holds an option back from the engine; empty where it sends it. */
    Optional<Offer.Lack> lacking(Sample sample) {
        return Optional.ofNullable(RunOffers.lacking(line(sample), rig.status()).get(sample.option()));
    }

    /** Whether that engine would not have it in any version that it speaks: then it can be tried. */
    boolean never(Sample sample) {
        HostStatus.Connected newest = new HostStatus.Connected(rig.status().engineName(), rig.status().engineVersion(), rig.truth.version().toString());
        return RunOffers.of(sample.option()).lacking(newest).isPresent();
    }

    /** Whether the engine, asked for it, makes a container that has it. */
    boolean taken(Sample sample) {
        CreateBody body = CreateBody.of(line(sample));
        try {
            String id = rig.made(spoken.containers().create(rig.newName(), "", body.json()).id());
            JsonNode node = spoken.containers().inspectRaw(id).root();
            for (String name : sample.path()) {
                node = node instanceof JsonNode.JsonObject object ? object.get(name) : null;
            }
            return node != null && JsonText.compact(node).contains(sample.part());
        } catch (EngineException refused) {
            return false;
        }
    }

    private RunLine line(Sample sample) {
        return RunLineParser.parse("docker run --network none " + sample.line() + " " + rig.image + ":1").line();
    }
}
