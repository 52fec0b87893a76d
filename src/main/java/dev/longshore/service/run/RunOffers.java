package dev.longshore.service.run;

import dev.longshore.domain.HostStatus;
import dev.longshore.domain.Offer;
import dev.longshore.domain.run.MountSpec;
import dev.longshore.domain.run.NetworkSpec;
import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunOption;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which engines have an option of {@code docker run}. Those that do not mostly pass it over in silence, so whoever sends must say so
 * before.
 */
public final class RunOffers {

    private static final Map<RunOption, Offer> OFFERS = offers();
    private static final Offer ADDRESS_OF_A_LATER_NETWORK = Offer.since("1.44").alwaysByPodman();
    private static final Offer GATEWAY_PRIORITY = Offer.since("1.48").notByPodman();
    private static final Offer VOLUME_SUBPATH = Offer.since("1.45").notByPodman();
    private static final Offer IMAGE_MOUNT = Offer.since("1.48").alwaysByPodman();
    private static final Offer READ_ONLY_RECURSION = Offer.since("1.44").alwaysByPodman();
    private static final Offer NO_RECURSION = Offer.since("1.40").alwaysByPodman();

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
        offers.put(RunOption.ANNOTATION, Offer.since("1.43").sincePodman("5.1"));
        offers.put(RunOption.HEALTH_START_INTERVAL, Offer.since("1.44").notByPodman());
        offers.put(RunOption.CGROUPNS, Offer.since("1.41").sincePodman("5.8"));
        offers.put(RunOption.GPUS, Offer.since("1.40").notByPodman());
        offers.put(RunOption.KERNEL_MEMORY, Offer.EVERYWHERE.until("1.42").notByPodman());
        offers.put(RunOption.RUNTIME, Offer.since("1.24").notByPodman());
        offers.put(RunOption.LINK_LOCAL_IP, Offer.since("1.24").notByPodman());
        for (RunOption windows : List.of(RunOption.CPU_COUNT, RunOption.CPU_PERCENT, RunOption.IO_MAXBANDWIDTH, RunOption.IO_MAXIOPS)) {
            offers.put(windows, Offer.since("1.25").notByPodman());
        }
        for (RunOption dockers : List.of(RunOption.DOMAINNAME, RunOption.LINK, RunOption.VOLUME_DRIVER, RunOption.ISOLATION)) {
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
            line.options().forEach((option, values) -> {
                boolean off = option.kind() == RunOption.Kind.FLAG && !line.on(option);
                asked(option, values).filter(offer -> !off).flatMap(offer -> offer.lacking(engine).stream()).findFirst()
                        .ifPresent(lack -> lacking.put(option, lack));
            });
        }
        return lacking;
    }

    /** What the values ask for beyond the option itself, then the option. */
    private static Stream<Offer> asked(RunOption option, List<String> values) {
        Stream<Offer> beyond = switch (option) {
            case NETWORK -> networks(values);
            case MOUNT -> values.stream().map(MountSpec::parse).flatMap(Optional::stream).map(RunOffers::mount);
            default -> Stream.empty();
        };
        return Stream.concat(beyond, Stream.of(of(option)));
    }

    /** The first network's address is the whole container's; the others' have no place before containers are created in several. */
    private static Stream<Offer> networks(List<String> values) {
        List<NetworkSpec> networks = values.stream().map(NetworkSpec::parse).flatMap(Optional::stream).toList();
        boolean later = networks.stream().skip(1).anyMatch(network -> !network.all("mac-address").isEmpty());
        boolean priority = networks.stream().anyMatch(network -> !network.all("gw-priority").isEmpty());
        return Stream.concat(later ? Stream.of(ADDRESS_OF_A_LATER_NETWORK) : Stream.empty(), priority ? Stream.of(GATEWAY_PRIORITY) : Stream.empty());
    }

    private static Offer mount(MountSpec mount) {
        String recursion = mount.one("bind-recursive").orElse("");
        if (mount.type().equals("image")) {
            return IMAGE_MOUNT;
        }
        if (mount.one("volume-subpath").isPresent()) {
            return VOLUME_SUBPATH;
        }
        if (recursion.equals("writable") || recursion.equals("readonly")) {
            return READ_ONLY_RECURSION;
        }
        return recursion.equals("disabled") || mount.has("bind-nonrecursive") ? NO_RECURSION : Offer.EVERYWHERE;
    }
}
