package dev.longshore.ui.build;

import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ImageName;
import dev.longshore.domain.Offered;
import dev.longshore.engine.model.BuildOptions;
import dev.longshore.service.build.BuildOperations;
import dev.longshore.ui.base.Offers;
import dev.longshore.ui.i18n.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** How a folder is to be built and where, and what is wrong with what is typed. FX thread only. */
final class BuildFields {

    private static final Pattern PLATFORM = Pattern.compile("[a-z0-9_.-]+(?:/[a-z0-9_.-]+){0,2}");
    private static final Pattern TARGET = Pattern.compile("[A-Za-z0-9_.-]+");

    private final StringProperty tags = new SimpleStringProperty("");
    private final StringProperty target = new SimpleStringProperty("");
    private final StringProperty platform = new SimpleStringProperty("");
    private final BooleanProperty noCache = new SimpleBooleanProperty();
    private final BooleanProperty pull = new SimpleBooleanProperty();
    private final BuildArguments arguments = new BuildArguments();
    private final ObjectProperty<Host> host = new SimpleObjectProperty<>();
    private final ObjectBinding<Optional<Message>> targetLacking = Bindings.createObjectBinding(() -> lacking(BuildOperations.TARGET), host);
    private final ObjectBinding<Optional<Message>> platformLacking = Bindings.createObjectBinding(() -> lacking(BuildOperations.PLATFORM), host);
    private final Function<HostId, HostStatus> status;

    /**
     * @param chosen the host to begin with, or null
     * @param status how a host stands
     */
    BuildFields(Host chosen, Function<HostId, HostStatus> status) {
        this.status = status;
        host.set(chosen);
    }

    /** Parted by spaces or commas. */
    StringProperty tags() {
        return tags;
    }

    StringProperty target() {
        return target;
    }

    StringProperty platform() {
        return platform;
    }

    BooleanProperty noCache() {
        return noCache;
    }

    BooleanProperty pull() {
        return pull;
    }

    BuildArguments arguments() {
        return arguments;
    }

    /** Null where none is chosen. */
    ObjectProperty<Host> host() {
        return host;
    }

    /** All that {@link #wrong} depends on. */
    List<Observable> checked() {
        return List.of(tags, target, platform, host, arguments.rows());
    }

    /** Whether it cannot be built as it is typed. */
    boolean wrong() {
        return host.get() == null || tagsProblem().isPresent() || arguments.problem().isPresent() || platformProblem().isPresent() || targetProblem().isPresent();
    }

    /** What is wrong with the tags; empty where nothing is. No tag at all is no fault: the image then has an id only. */
    Optional<Message> tagsProblem() {
        return words().stream().filter(tag -> ImageName.parse(tag).isEmpty()).findFirst().map(tag -> Message.of("build.tags.bad", tag));
    }

    Optional<Message> platformProblem() {
        return problem(platform, platformLacking, PLATFORM, "build.platform.bad");
    }

    Optional<Message> targetProblem() {
        return problem(target, targetLacking, TARGET, "build.target.bad");
    }

    /** Why the chosen host cannot stop at a stage; empty where it can. */
    ObjectBinding<Optional<Message>> targetLacking() {
        return targetLacking;
    }

    /** Why the chosen host cannot be asked for a platform; empty where it can. */
    ObjectBinding<Optional<Message>> platformLacking() {
        return platformLacking;
    }

    /**
     * What was asked for; valid only where nothing is {@link #wrong}.
     *
     * @param dockerfile relative to the folder
     */
    BuildOptions options(String dockerfile) {
        List<String> names = words().stream().flatMap(tag -> ImageName.parse(tag).stream()).map(ImageName::toString).distinct().toList();
        return new BuildOptions(dockerfile, names, arguments.values(), target.get().strip(), noCache.get(), pull.get(), platform.get().strip());
    }

    private List<String> words() {
        return Arrays.stream(tags.get().split("[\\s,]+")).filter(tag -> !tag.isEmpty()).toList();
    }

    private Optional<Message> lacking(Offered feature) {
        return Optional.ofNullable(host.get()).flatMap(chosen -> Offers.reason(feature, status.apply(chosen.id())));
    }

    private static Optional<Message> problem(StringProperty typed, ObjectBinding<Optional<Message>> lacking, Pattern valid, String key) {
        String text = typed.get().strip();
        if (!text.isEmpty() && lacking.get().isPresent()) {
            return lacking.get();
        }
        return text.isEmpty() || valid.matcher(text).matches() ? Optional.empty() : Optional.of(Message.of(key));
    }
}
