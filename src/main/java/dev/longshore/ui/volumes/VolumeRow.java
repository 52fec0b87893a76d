package dev.longshore.ui.volumes;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.engine.model.VolumeList.Volume;
import dev.longshore.service.volumes.Anonymity;
import dev.longshore.service.volumes.VolumeOperations;
import dev.longshore.service.volumes.VolumeUser;
import dev.longshore.ui.resource.LiveRow;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One version of a volume of the table. */
public final class VolumeRow extends LiveRow {

    private static final String PROJECT = "com.docker.compose.project";
    private static final int SHORT = 12;

    private final Volume volume;
    private final List<VolumeUser> users;
    private final VolumeSize size;

    VolumeRow(HostId host, Volume volume) {
        super(host, volume.name());
        this.volume = volume;
        this.users = List.of();
        this.size = new VolumeSize.NotAsked();
    }

    private VolumeRow(VolumeRow before, List<VolumeUser> users, VolumeSize size) {
        super(before);
        this.volume = before.volume;
        this.users = users;
        this.size = size;
    }

    /** Another row that says the same. */
    VolumeRow again() {
        return new VolumeRow(this, users, size);
    }

    /** With these containers and this size; the row itself where it has them already. */
    VolumeRow with(List<VolumeUser> nowUsers, VolumeSize nowSize) {
        return nowUsers.equals(users) && nowSize.equals(size) ? this : new VolumeRow(this, nowUsers, nowSize);
    }

    public Volume volume() {
        return volume;
    }

    Anonymity anonymity() {
        return Anonymity.of(volume);
    }

    /** Names that engines make up are too long to read: their beginning is enough to tell them apart. */
    String shownName() {
        return anonymity() == Anonymity.NAMED ? volume.name() : volume.name().substring(0, Math.min(SHORT, volume.name().length()));
    }

    /** The containers that have it, running or not; one for each path. */
    List<VolumeUser> users() {
        return users;
    }

    /** Names of the containers, each once. */
    List<String> userNames() {
        return users.stream().map(VolumeUser::name).distinct().toList();
    }

    boolean inUse() {
        return !users.isEmpty();
    }

    VolumeSize size() {
        return size;
    }

    /** Empty where its engine does not say, or says it in words of its own. */
    Optional<Instant> created() {
        try {
            return volume.createdAt().isEmpty() ? Optional.empty() : Optional.of(OffsetDateTime.parse(volume.createdAt()).toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /** The compose project that it belongs to; empty for none. */
    String project() {
        return volume.labels().getOrDefault(PROJECT, "");
    }

    /** {@code name=value, …}, by name. */
    static String pairs(Map<String, String> values) {
        return new TreeMap<>(values).entrySet().stream().map(each -> each.getValue().isEmpty() ? each.getKey() : each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(", "));
    }

    @Override
    public ObjectRef ref() {
        return new ObjectRef(host(), VolumeOperations.VOLUME, volume.name(), volume.name());
    }
}
