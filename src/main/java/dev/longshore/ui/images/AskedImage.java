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

    /** @param forced whether force was agreed to for images that containers use */
    ImageRemoval removal(boolean forced) {
        if (podman) {
            return new ImageRemoval(false, tags, users.stream().map(user -> new NamedContainer(user.id(), user.name(), user.alive())).toList());
        }
        boolean severalTags = row.tags().size() > 1 && row.users().isEmpty();
        return new ImageRemoval(asShown() && (forced || severalTags), tags, List.of());
    }

    /** Force would take off tags, or take the image from containers, that nobody was asked about. */
    private boolean asShown() {
        Set<String> shown = users.stream().map(ImageUser::name).collect(Collectors.toSet());
        return row.tags().equals(tags) && shown.containsAll(row.users());
    }
}
