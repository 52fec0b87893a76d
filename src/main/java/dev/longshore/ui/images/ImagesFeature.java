package dev.longshore.ui.images;

import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Feature;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.resource.EmptyText;
import dev.longshore.ui.resource.ResourceFeature;
import dev.longshore.ui.resource.ResourceView;
import dev.longshore.ui.theme.Style;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The images tab. */
public final class ImagesFeature {

    private static final EmptyText NONE = new EmptyText(Message.of("images.empty"), Optional.of(Message.of("images.empty-hint")));

    private ImagesFeature() {
    }

    /**
     * @param next  what to do where there are none
     * @param clock for the age of images
     */
    public static Feature of(ImagesViewModel model, ImageActions actions, List<Command> next, InstantSource clock, Messages messages) {
        ResourceView<ImageRow> view = new ResourceView<>(model.resource(), new ResourceView.Setup<>("images-table",
                new ImageColumns(messages, clock).all(), actions.all(), actions.inspect(), ImagesFeature::classes, NONE, next), messages);
        return new ResourceFeature("images", "images.title", "images.filter", model.resource(), view);
    }

    private static Set<String> classes(ImageRow row) {
        return row.tags().isEmpty() ? Set.of(Style.QUIET) : Set.of();
    }
}
