package dev.longshore.ui.images;

import dev.longshore.service.images.ImageRemoval;
import dev.longshore.service.images.ImageRemoval.NamedContainer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An image as it stood when its removal was asked about: later changes are not agreed to.
 *
 * @param users  the containers made of it
 * @param podman whether its engine is Podman, which removes no image before its containers
 */
record AskedImage(ImageRow row, List<String> tags, List<ImageUser> users, boolean podman) {

    /** Whether containers must go first. */
    boolean blocked() {
        return podman && !users.isEmpty();
    }

    /**
     * @param forced whether force was agreed to for images that containers use
     * @param now    the image as it stands now
     */
    ImageRemoval removal(boolean forced, ImageRow now) {
        if (podman) {
            return new ImageRemoval(false, tags, users.stream().map(user -> new NamedContainer(user.id(), user.name(), user.alive())).toList());
        }
        boolean severalTags = now.tags().size() > 1 && now.users().isEmpty();
        return new ImageRemoval(asShown(now) && (forced || severalTags), tags, List.of());
    }

    /** Force would take off tags, or take the image from containers, that nobody was asked about. */
    private boolean asShown(ImageRow now) {
        Set<String> shown = users.stream().map(ImageUser::name).collect(Collectors.toSet());
        return now.tags().equals(tags) && shown.containsAll(now.users());
    }
}
