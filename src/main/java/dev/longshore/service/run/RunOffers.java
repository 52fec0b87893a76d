package dev.longshore.service.run;

import dev.longshore.domain.HostStatus;
import dev.longshore.domain.Offer;
import dev.longshore.domain.run.MountSpec;
import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunOption;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which engines have an option of {@code docker run}. Those that do not mostly pass it over in silence, so whoever sends must say so
 * before.
 */
public final class RunOffers {

    private static final Map<RunOption, Offer> OFFERS = offers();
    private static final Offer SEVERAL_NETWORKS = Offer.since("1.44").alwaysByPodman();
    private static final Offer VOLUME_SUBPATH = Offer.since("1.45").notByPodman();
    private static final Offer IMAGE_MOUNT = Offer.since("1.48").alwaysByPodman();

    private RunOffers() {
    }

    private static Map<RunOption, Offer> offers() {
        Map<RunOption, Offer> offers = new EnumMap<>(RunOption.class);
        all(offers, "1.22", RunOption.TMPFS, RunOption.SHM_SIZE, RunOption.OOM_SCORE_ADJ, RunOption.IP, RunOption.IP6, RunOption.NETWORK_ALIAS,
                RunOption.BLKIO_WEIGHT_DEVICE, RunOption.DEVICE_READ_BPS, RunOption.DEVICE_READ_IOPS, RunOption.DEVICE_WRITE_BPS, RunOption.DEVICE_WRITE_IOPS);
        all(offers, "1.23", RunOption.PIDS_LIMIT, RunOption.USERNS);
        all(offers, "1.24", RunOption.SYSCTL, RunOption.STORAGE_OPT, RunOption.NO_HEALTHCHECK, RunOption.HEALTH_CMD, RunOption.HEALTH_INTERVAL,
                RunOption.HEALTH_RETRIES, RunOption.HEALTH_TIMEOUT);
        all(offers, "1.25", RunOption.RM, RunOption.MOUNT, RunOption.STOP_TIMEOUT, RunOption.INIT, RunOption.CPUS, RunOption.CPU_RT_PERIOD, RunOption.CPU_RT_RUNTIME);
        all(offers, "1.28", RunOption.DEVICE_CGROUP_RULE);
        all(offers, "1.29", RunOption.HEALTH_START_PERIOD);
        all(offers, "1.41", RunOption.PLATFORM);
        offers.put(RunOption.ANNOTATION, Offer.since("1.43").alwaysByPodman());
        offers.put(RunOption.MAC_ADDRESS, Offer.since("1.44").alwaysByPodman());
        offers.put(RunOption.HEALTH_START_INTERVAL, Offer.since("1.44").notByPodman());
        offers.put(RunOption.CGROUPNS, Offer.since("1.41").notByPodman());
        offers.put(RunOption.GPUS, Offer.since("1.40").notByPodman());
        offers.put(RunOption.KERNEL_MEMORY, Offer.EVERYWHERE.until("1.42").notByPodman());
        offers.put(RunOption.LINK_LOCAL_IP, Offer.since("1.24").notByPodman());
        for (RunOption windows : List.of(RunOption.CPU_COUNT, RunOption.CPU_PERCENT, RunOption.IO_MAXBANDWIDTH, RunOption.IO_MAXIOPS)) {
            offers.put(windows, Offer.since("1.25").notByPodman());
        }
        for (RunOption dockers : List.of(RunOption.DOMAINNAME, RunOption.LINK, RunOption.RUNTIME, RunOption.VOLUME_DRIVER, RunOption.ISOLATION)) {
            offers.put(dockers, Offer.EVERYWHERE.notByPodman());
        }
        return Map.copyOf(offers);
    }

    private static void all(Map<RunOption, Offer> offers, String since, RunOption... options) {
        for (RunOption option : options) {
            offers.put(option, Offer.since(since));
        }
    }

    /** Of an option, whatever its value. */
    public static Offer of(RunOption option) {
        return OFFERS.getOrDefault(option, Offer.EVERYWHERE);
    }

    /** Of a valid line, what an engine does not have, by option; nothing while none answers. */
    public static Map<RunOption, Offer.Lack> lacking(RunLine line, HostStatus status) {
        Map<RunOption, Offer.Lack> lacking = new LinkedHashMap<>();
        if (status instanceof HostStatus.Connected engine) {
            line.options().forEach((option, values) -> asked(option, values).lacking(engine)
                    .or(() -> of(option).lacking(engine)).ifPresent(lack -> lacking.put(option, lack)));
        }
        return lacking;
    }

    /** Of what the values ask for beyond the option itself. */
    private static Offer asked(RunOption option, List<String> values) {
        return switch (option) {
            case NETWORK -> values.size() > 1 ? SEVERAL_NETWORKS : Offer.EVERYWHERE;
            case MOUNT -> values.stream().map(MountSpec::parse).flatMap(Optional::stream).map(RunOffers::mount)
                    .filter(offer -> offer != Offer.EVERYWHERE).findFirst().orElse(Offer.EVERYWHERE);
            default -> Offer.EVERYWHERE;
        };
    }

    private static Offer mount(MountSpec mount) {
        return mount.type().equals("image") ? IMAGE_MOUNT : mount.has("volume-subpath") ? VOLUME_SUBPATH : Offer.EVERYWHERE;
    }
}
