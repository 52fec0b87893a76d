package dev.longshore.ui.format;

import dev.longshore.domain.ContainerStatus;
import dev.longshore.domain.ContainerStatus.Health;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.theme.Tone;

/** A container's state as shape, word and tone, and its status as a line. */
public final class ContainerFormat {

    /** @param symbol the shape, so that colour is never the only sign */
    public record StateLook(String symbol, Message word, Tone tone) { }

    private ContainerFormat() {
    }

    /** How the state looks in a pill. */
    public static StateLook state(ContainerStatus status) {
        return switch (status.state()) {
            case RUNNING -> running(status.health());
            case PAUSED -> look("◐", "containers.state.paused", Tone.WARN);
            case RESTARTING -> look("↻", "containers.state.restarting", Tone.WARN);
            case CREATED -> look("○", "containers.state.created", Tone.NEUTRAL);
            case REMOVING -> look("…", "containers.state.removing", Tone.NEUTRAL);
            case DEAD -> look("✕", "containers.state.dead", Tone.BAD);
            case UNKNOWN -> look("?", "containers.state.unknown", Tone.NEUTRAL);
            case EXITED -> exited(status);
        };
    }

    /** Since when it has been so, e.g. "Up 3 min"; the state's word where the engine gives no time. */
    public static Message status(ContainerStatus status) {
        if (status.age().isEmpty()) {
            return state(status).word();
        }
        Message age = AgeFormat.of(status.age().get());
        return switch (status.state()) {
            case RUNNING, PAUSED -> Message.of("containers.status.up", age);
            case EXITED, DEAD -> Message.of("containers.status.exited", age);
            case RESTARTING -> Message.of("containers.status.restarting", age);
            case CREATED, REMOVING, UNKNOWN -> state(status).word();
        };
    }

    private static StateLook running(Health health) {
        return switch (health) {
            case NONE -> look("●", "containers.state.running", Tone.GOOD);
            case STARTING -> look("●", "containers.state.starting", Tone.WARN);
            case HEALTHY -> look("●", "containers.state.healthy", Tone.GOOD);
            case UNHEALTHY -> look("●", "containers.state.unhealthy", Tone.BAD);
        };
    }

    private static StateLook exited(ContainerStatus status) {
        if (status.exitCode().isEmpty()) {
            return look("○", "containers.state.exited", Tone.NEUTRAL);
        }
        long code = status.exitCode().getAsLong();
        return new StateLook("○", Message.of("containers.state.exited-code", code), code == 0 ? Tone.NEUTRAL : Tone.BAD);
    }

    private static StateLook look(String symbol, String key, Tone tone) {
        return new StateLook(symbol, Message.of(key), tone);
    }
}
