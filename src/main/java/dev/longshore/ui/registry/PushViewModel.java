package dev.longshore.ui.registry;

import dev.longshore.domain.ImageReference;
import dev.longshore.domain.ObjectRef;
import dev.longshore.ui.i18n.Message;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Under which of its tags, or which new one, an image goes to a registry. FX thread only. */
final class PushViewModel {

    private final PushedImage image;
    private final StringProperty target;
    private final ObjectBinding<Optional<ImageReference>> reference;

    PushViewModel(PushedImage image) {
        this.image = image;
        this.target = new SimpleStringProperty(image.tags().isEmpty() ? "" : image.tags().getFirst());
        this.reference = Bindings.createObjectBinding(() -> ImageReference.parse(target.get().strip()).filter(read -> read.digest().isEmpty()), target);
    }

    ObjectRef ref() {
        return image.ref();
    }

    List<String> tags() {
        return image.tags();
    }

    /** The whole name to push to. */
    StringProperty target() {
        return target;
    }

    /** Empty while the target is no name with a tag. */
    ObjectBinding<Optional<ImageReference>> reference() {
        return reference;
    }

    /** Whether the image gets this name first. */
    boolean retags() {
        return reference.get().isPresent() && image.tags().stream().noneMatch(this::names);
    }

    private boolean names(String tag) {
        return ImageReference.parse(tag).equals(reference.get());
    }

    Message verb() {
        return reference.get().map(to -> Message.of(retags() ? "registry.push.verb-tag" : "registry.push.verb", to.toString()))
                .orElse(Message.of("registry.push.verb-none"));
    }

    /** What will happen, or why nothing can. */
    Message hint() {
        return reference.get().map(to -> Message.of(retags() ? "registry.push.retags" : "registry.push.goes", to.registry(), to.toString()))
                .orElse(Message.of("registry.push.invalid"));
    }
}
