package dev.longshore.service.run;

import dev.longshore.domain.run.ByteSize;
import dev.longshore.domain.run.GoDuration;
import dev.longshore.domain.run.KeyValue;
import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunOption;
import java.math.BigDecimal;
import java.util.List;

/** The options that are one member of the request each, of the same meaning: their names there and how their values are written. */
enum Plain {
    HOSTNAME(RunOption.HOSTNAME, Place.CONFIG, "Hostname", Form.TEXT),
    DOMAINNAME(RunOption.DOMAINNAME, Place.CONFIG, "Domainname", Form.TEXT),
    USER(RunOption.USER, Place.CONFIG, "User", Form.TEXT),
    TTY(RunOption.TTY, Place.CONFIG, "Tty", Form.SWITCH),
    WORKDIR(RunOption.WORKDIR, Place.CONFIG, "WorkingDir", Form.TEXT),
    STOP_SIGNAL(RunOption.STOP_SIGNAL, Place.CONFIG, "StopSignal", Form.TEXT),
    STOP_TIMEOUT(RunOption.STOP_TIMEOUT, Place.CONFIG, "StopTimeout", Form.SAID_NUMBER),

    HEALTH_INTERVAL(RunOption.HEALTH_INTERVAL, Place.HEALTH, "Interval", Form.TIME),
    HEALTH_TIMEOUT(RunOption.HEALTH_TIMEOUT, Place.HEALTH, "Timeout", Form.TIME),
    HEALTH_START_PERIOD(RunOption.HEALTH_START_PERIOD, Place.HEALTH, "StartPeriod", Form.TIME),
    HEALTH_START_INTERVAL(RunOption.HEALTH_START_INTERVAL, Place.HEALTH, "StartInterval", Form.TIME),
    HEALTH_RETRIES(RunOption.HEALTH_RETRIES, Place.HEALTH, "Retries", Form.NUMBER),

    RM(RunOption.RM, Place.HOST, "AutoRemove", Form.SWITCH),
    PRIVILEGED(RunOption.PRIVILEGED, Place.HOST, "Privileged", Form.SWITCH),
    PUBLISH_ALL(RunOption.PUBLISH_ALL, Place.HOST, "PublishAllPorts", Form.SWITCH),
    READ_ONLY(RunOption.READ_ONLY, Place.HOST, "ReadonlyRootfs", Form.SWITCH),
    INIT(RunOption.INIT, Place.HOST, "Init", Form.SAID_SWITCH),
    VOLUMES_FROM(RunOption.VOLUMES_FROM, Place.HOST, "VolumesFrom", Form.LIST),
    VOLUME_DRIVER(RunOption.VOLUME_DRIVER, Place.HOST, "VolumeDriver", Form.TEXT),
    DNS(RunOption.DNS, Place.HOST, "Dns", Form.LIST),
    DNS_OPTION(RunOption.DNS_OPTION, Place.HOST, "DnsOptions", Form.LIST),
    DNS_SEARCH(RunOption.DNS_SEARCH, Place.HOST, "DnsSearch", Form.LIST),
    GROUP_ADD(RunOption.GROUP_ADD, Place.HOST, "GroupAdd", Form.LIST),
    LINK(RunOption.LINK, Place.HOST, "Links", Form.LIST),
    CGROUPNS(RunOption.CGROUPNS, Place.HOST, "CgroupnsMode", Form.TEXT),
    IPC(RunOption.IPC, Place.HOST, "IpcMode", Form.TEXT),
    PID(RunOption.PID, Place.HOST, "PidMode", Form.TEXT),
    UTS(RunOption.UTS, Place.HOST, "UTSMode", Form.TEXT),
    USERNS(RunOption.USERNS, Place.HOST, "UsernsMode", Form.TEXT),
    ISOLATION(RunOption.ISOLATION, Place.HOST, "Isolation", Form.TEXT),
    RUNTIME(RunOption.RUNTIME, Place.HOST, "Runtime", Form.TEXT),
    SYSCTL(RunOption.SYSCTL, Place.HOST, "Sysctls", Form.MAP),
    STORAGE_OPT(RunOption.STORAGE_OPT, Place.HOST, "StorageOpt", Form.MAP),
    ANNOTATION(RunOption.ANNOTATION, Place.HOST, "Annotations", Form.MAP),
    SHM_SIZE(RunOption.SHM_SIZE, Place.HOST, "ShmSize", Form.SIZE),
    OOM_SCORE_ADJ(RunOption.OOM_SCORE_ADJ, Place.HOST, "OomScoreAdj", Form.NUMBER),
    OOM_KILL_DISABLE(RunOption.OOM_KILL_DISABLE, Place.HOST, "OomKillDisable", Form.SWITCH),
    MEMORY(RunOption.MEMORY, Place.HOST, "Memory", Form.SIZE),
    MEMORY_RESERVATION(RunOption.MEMORY_RESERVATION, Place.HOST, "MemoryReservation", Form.SIZE),
    MEMORY_SWAP(RunOption.MEMORY_SWAP, Place.HOST, "MemorySwap", Form.SIZE),
    MEMORY_SWAPPINESS(RunOption.MEMORY_SWAPPINESS, Place.HOST, "MemorySwappiness", Form.SAID_NUMBER),
    KERNEL_MEMORY(RunOption.KERNEL_MEMORY, Place.HOST, "KernelMemory", Form.SIZE),
    CPUS(RunOption.CPUS, Place.HOST, "NanoCpus", Form.BILLIONTHS),
    CPU_SHARES(RunOption.CPU_SHARES, Place.HOST, "CpuShares", Form.NUMBER),
    CPU_PERIOD(RunOption.CPU_PERIOD, Place.HOST, "CpuPeriod", Form.NUMBER),
    CPU_QUOTA(RunOption.CPU_QUOTA, Place.HOST, "CpuQuota", Form.NUMBER),
    CPU_RT_PERIOD(RunOption.CPU_RT_PERIOD, Place.HOST, "CpuRealtimePeriod", Form.NUMBER),
    CPU_RT_RUNTIME(RunOption.CPU_RT_RUNTIME, Place.HOST, "CpuRealtimeRuntime", Form.NUMBER),
    CPUSET_CPUS(RunOption.CPUSET_CPUS, Place.HOST, "CpusetCpus", Form.TEXT),
    CPUSET_MEMS(RunOption.CPUSET_MEMS, Place.HOST, "CpusetMems", Form.TEXT),
    CPU_COUNT(RunOption.CPU_COUNT, Place.HOST, "CpuCount", Form.NUMBER),
    CPU_PERCENT(RunOption.CPU_PERCENT, Place.HOST, "CpuPercent", Form.NUMBER),
    IO_MAXIOPS(RunOption.IO_MAXIOPS, Place.HOST, "IOMaximumIOps", Form.NUMBER),
    IO_MAXBANDWIDTH(RunOption.IO_MAXBANDWIDTH, Place.HOST, "IOMaximumBandwidth", Form.SIZE),
    BLKIO_WEIGHT(RunOption.BLKIO_WEIGHT, Place.HOST, "BlkioWeight", Form.NUMBER),
    PIDS_LIMIT(RunOption.PIDS_LIMIT, Place.HOST, "PidsLimit", Form.NUMBER),
    CGROUP_PARENT(RunOption.CGROUP_PARENT, Place.HOST, "CgroupParent", Form.TEXT),
    DEVICE_CGROUP_RULE(RunOption.DEVICE_CGROUP_RULE, Place.HOST, "DeviceCgroupRules", Form.LIST);

    /** The object of the request a member belongs to. */
    enum Place { CONFIG, HEALTH, HOST }

    /** How a value is written; SAID_… where zero or false, once said, is not the same as nothing. */
    enum Form { TEXT, NUMBER, SAID_NUMBER, SIZE, BILLIONTHS, TIME, SWITCH, SAID_SWITCH, LIST, MAP }

    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000L);

    private final RunOption option;
    private final Place place;
    private final String member;
    private final Form form;

    Plain(RunOption option, Place place, String member, Form form) {
        this.option = option;
        this.place = place;
        this.member = member;
        this.form = form;
    }

    RunOption option() {
        return option;
    }

    Place place() {
        return place;
    }

    String member() {
        return member;
    }

    Form form() {
        return form;
    }

    /** All of a place, as a valid line has them. */
    static Fields of(RunLine line, Place place) {
        Fields fields = new Fields();
        for (Plain plain : values()) {
            if (plain.place == place && !line.all(plain.option).isEmpty()) {
                plain.write(line.all(plain.option), fields);
            }
        }
        return fields;
    }

    private void write(List<String> values, Fields fields) {
        String last = values.getLast();
        switch (form) {
            case TEXT -> fields.put(member, last);
            case NUMBER -> fields.put(member, Long.valueOf(last));
            case SAID_NUMBER -> fields.keep(member, Long.valueOf(last));
            case SIZE -> fields.put(member, last.equals("-1") ? -1L : ByteSize.parse(last).orElseThrow());
            case BILLIONTHS -> fields.put(member, new BigDecimal(last.replaceFirst("\\.$", "")).multiply(BILLION).longValue());
            case TIME -> fields.put(member, GoDuration.parse(last).orElseThrow());
            case SWITCH -> fields.put(member, last.equals("true"));
            case SAID_SWITCH -> fields.keep(member, last.equals("true"));
            case LIST -> fields.put(member, values);
            case MAP -> fields.put(member, KeyValue.map(values));
        }
    }
}
