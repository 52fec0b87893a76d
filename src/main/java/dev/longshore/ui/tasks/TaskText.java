package dev.longshore.ui.tasks;

import dev.longshore.domain.Host;
import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.PlainText;
import dev.longshore.service.build.StepState;
import dev.longshore.service.images.PushService;
import dev.longshore.service.tasks.BulkRemoval.ItemState;
import dev.longshore.service.tasks.TaskKind;
import dev.longshore.service.tasks.TaskState;
import dev.longshore.service.tasks.TaskState.Part;
import dev.longshore.ui.format.ByteSizeFormat;
import dev.longshore.ui.format.DurationFormat;
import dev.longshore.ui.i18n.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A task in words; what engines or users named is made harmless. */
final class TaskText {

    private static final int LONGEST_SUBJECT = 80;
    private static final int LONGEST_ID = 60;
    private static final int LONGEST_RESULT = 300;

    private TaskText() {
    }

    /** "Pull nginx:1.27". */
    static Message title(TaskState state) {
        String subject = subject(state);
        return switch (state.kind()) {
            case PULL -> Message.of("tasks.title.pull", subject);
            case PUSH -> Message.of("tasks.title.push", subject);
            case BUILD -> Message.of("tasks.title.build", subject);
            case SAVE -> Message.of("tasks.title.save", subject);
            case LOAD -> Message.of("tasks.title.load", subject);
            case COPY -> Message.of("tasks.title.copy", subject);
            case RUN -> Message.of("tasks.title.run", subject);
            case REMOVE -> Message.of("tasks.title.remove", subject, Math.max(0, state.parts().size() - 1));
            case COMMIT -> Message.of("tasks.title.commit", subject);
            case EXPORT -> Message.of("tasks.title.export", subject);
            case IMPORT -> Message.of("tasks.title.import", subject);
            case WAIT -> Message.of("tasks.title.wait", subject);
        };
    }

    /** "Pull". */
    static Message kind(TaskState state) {
        return switch (state.kind()) {
            case PULL -> Message.of("tasks.kind.pull");
            case PUSH -> Message.of("tasks.kind.push");
            case BUILD -> Message.of("tasks.kind.build");
            case SAVE -> Message.of("tasks.kind.save");
            case LOAD -> Message.of("tasks.kind.load");
            case COPY -> Message.of("tasks.kind.copy");
            case RUN -> Message.of("tasks.kind.run");
            case REMOVE -> Message.of("tasks.kind.remove");
            case COMMIT -> Message.of("tasks.kind.commit");
            case EXPORT -> Message.of("tasks.kind.export");
            case IMPORT -> Message.of("tasks.kind.import");
            case WAIT -> Message.of("tasks.kind.wait");
        };
    }

    /** What came of it; of a wait that is a number, which does not say by itself what it is. */
    static Message result(TaskState state) {
        String result = PlainText.visible(state.result(), LONGEST_RESULT);
        return Message.of(state.kind() == TaskKind.WAIT ? "tasks.result.exit-code" : "tasks.result.text", result);
    }

    static String subject(TaskState state) {
        return PlainText.visible(state.subject(), LONGEST_SUBJECT);
    }

    /** "local", or for a copy "local → nas". */
    static String hosts(TaskState state) {
        String between = state.kind() == TaskKind.COPY ? " → " : ", ";
        return state.hosts().stream().map(Host::name).map(PlainText::visible).distinct().collect(Collectors.joining(between));
    }

    /** What is done of how much, how fast, how long still; empty where nothing can be said. */
    static List<Message> figures(TaskRow row) {
        TaskState state = row.state();
        List<Message> figures = new ArrayList<>();
        if (state.kind() == TaskKind.REMOVE && !state.parts().isEmpty()) {
            figures.addAll(items(state));
        } else if (state.total() > 0) {
            figures.add(Message.of("tasks.bytes", ByteSizeFormat.text(Math.min(state.done(), state.total())), ByteSizeFormat.text(state.total())));
        } else if (state.done() > 0) {
            figures.add(Message.of("tasks.bytes.done", ByteSizeFormat.text(state.done())));
        }
        row.speed().ifPresent(speed -> {
            figures.add(Message.of("tasks.speed", ByteSizeFormat.text(speed)));
            if (state.total() > 0) {
                figures.add(left((state.total() - state.done()) / Math.max(1, speed)));
            }
        });
        return figures;
    }

    private static List<Message> items(TaskState removal) {
        List<Message> items = new ArrayList<>(List.of(Message.of("tasks.items", settled(removal), removal.parts().size())));
        long kept = states(removal).filter(ItemState::kept).count();
        if (kept > 0) {
            items.add(Message.of("tasks.items.kept", kept));
        }
        if (removal.done() > 0) {
            items.add(Message.of("tasks.items.freed", ByteSizeFormat.text(removal.done())));
        }
        return items;
    }

    private static Message left(long seconds) {
        if (seconds < 60) {
            return Message.of("tasks.left.seconds", Math.max(1, seconds));
        }
        return seconds < 3600 ? Message.of("tasks.left.minutes", (seconds + 30) / 60) : Message.of("tasks.left.hours", (seconds + 1800) / 3600);
    }

    /** How it stands or ended, in a word, with the time it took. */
    static Message phase(TaskState state) {
        String took = state.ended() == null ? "" : DurationFormat.text(atLeastNothing(Duration.between(state.started(), state.ended())));
        return switch (state.phase()) {
            case RUNNING -> Message.of("tasks.phase.running");
            case CANCELLING -> Message.of("tasks.phase.cancelling");
            case SUCCEEDED -> Message.of("tasks.phase.succeeded", took);
            case FAILED -> Message.of("tasks.phase.failed", took);
            case CANCELLED -> Message.of("tasks.phase.cancelled", took);
        };
    }

    /** The clock may have been set back meanwhile. */
    private static Duration atLeastNothing(Duration took) {
        return took.isNegative() ? Duration.ZERO : took;
    }

    /** What a part is called: with its kind where two have one name. */
    static Message name(Part part) {
        String id = PlainText.visible(part.id(), LONGEST_ID);
        return switch (part.kind().map(ObjectKind::id).orElse("")) {
            case "container" -> Message.of("tasks.part.of-kind.container", id);
            case "image" -> Message.of("tasks.part.of-kind.image", id);
            case "volume" -> Message.of("tasks.part.of-kind.volume", id);
            case "network" -> Message.of("tasks.part.of-kind.network", id);
            default -> Message.of("tasks.part", id);
        };
    }

    /** The engine's own word; our own ones, of a removal, in the user's language. */
    static Message part(TaskState state, Part part) {
        if (state.kind() == TaskKind.BUILD) {
            return step(StepState.valueOf(part.status()));
        }
        if (state.kind() == TaskKind.PUSH && part.status().equals(PushService.ONE_PLATFORM)) {
            return Message.of("tasks.part.one-platform");
        }
        if (state.kind() != TaskKind.REMOVE) {
            return Message.of("tasks.part", PlainText.visible(part.status(), LONGEST_SUBJECT));
        }
        return switch (ItemState.valueOf(part.status())) {
            case WAITING -> Message.of("tasks.part.waiting");
            case REMOVING -> Message.of("tasks.part.removing");
            case CHECKING -> Message.of("tasks.part.checking");
            case REMOVED -> Message.of("tasks.part.removed");
            case GONE -> Message.of("tasks.part.gone");
            case IN_USE -> Message.of("tasks.part.in-use");
            case CHANGED -> Message.of("tasks.part.changed");
            case FAILED -> Message.of("tasks.part.failed");
            case UNKNOWN -> Message.of("tasks.part.unknown");
        };
    }

    private static Message step(StepState step) {
        return switch (step) {
            case RUNNING -> Message.of("tasks.step.running");
            case DONE -> Message.of("tasks.step.done");
            case CACHED -> Message.of("tasks.step.cached");
            case FAILED -> Message.of("tasks.part.failed");
            case STOPPED -> Message.of("tasks.step.stopped");
        };
    }

    /** Whether this part is why the task failed. */
    static boolean failed(TaskState state, Part part) {
        return switch (state.kind()) {
            case BUILD -> part.status().equals(StepState.FAILED.name());
            case REMOVE -> ItemState.valueOf(part.status()).failure();
            default -> false;
        };
    }

    /** How many objects a removal is done with. */
    static long settled(TaskState removal) {
        return states(removal).filter(ItemState::settled).count();
    }

    private static Stream<ItemState> states(TaskState removal) {
        return removal.parts().stream().map(part -> ItemState.valueOf(part.status()));
    }
}
