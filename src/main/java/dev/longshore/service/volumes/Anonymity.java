package dev.longshore.service.volumes;

import dev.longshore.engine.model.VolumeList.Volume;
import java.util.regex.Pattern;

/** Whether a volume was made without a name, as far as it can be known. */
public enum Anonymity {
    NAMED,
    /** Its engine says so, as Docker does since release 23. */
    ANONYMOUS,
    /** It is called as engines call anonymous ones, and has no labels. Older engines and Podman mark none, and a user can choose such a name too. */
    LOOKS_ANONYMOUS;

    private static final String MARK = "com.docker.volume.anonymous";
    private static final Pattern MADE_UP = Pattern.compile("[0-9a-f]{64}");

    public static Anonymity of(Volume volume) {
        if (volume.labels().containsKey(MARK)) {
            return ANONYMOUS;
        }
        return volume.labels().isEmpty() && MADE_UP.matcher(volume.name()).matches() ? LOOKS_ANONYMOUS : NAMED;
    }
}
