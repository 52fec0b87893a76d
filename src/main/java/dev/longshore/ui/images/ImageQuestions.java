package dev.longshore.ui.images;

import dev.longshore.domain.ContainerState;
import dev.longshore.domain.Host;
import dev.longshore.ui.dialog.Dialogs.Confirmation;
import dev.longshore.ui.dialog.Dialogs.Extra;
import dev.longshore.ui.dialog.Dialogs.Item;
import dev.longshore.ui.dialog.Dialogs.Option;
import dev.longshore.ui.dialog.Dialogs.Picker;
import dev.longshore.ui.format.ByteSizeFormat;
import dev.longshore.ui.format.ContainerFormat;
import dev.longshore.ui.format.ShortId;
import dev.longshore.ui.i18n.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is asked before images or their tags are removed. */
final class ImageQuestions {

    static final String FORCE = "force";
    static final String CONTAINERS = "containers";

    /** What is typed where several images go with their containers: the same in every language, as it is typed. */
    private static final String WORD = "remove";

    private ImageQuestions() {
    }

    /** @param images at least one */
    static Confirmation remove(List<Host> hosts, List<AskedImage> images) {
        List<AskedImage> blocked = images.stream().filter(AskedImage::blocked).toList();
        List<ImageUser> kept = images.stream().filter(image -> !image.blocked()).flatMap(image -> image.users().stream()).toList();
        List<Option> options = new ArrayList<>();
        if (!kept.isEmpty()) {
            options.add(force(kept));
        }
        boolean all = blocked.size() == images.size();
        if (!blocked.isEmpty()) {
            options.add(containers(blocked, all));
        }
        long going = blocked.stream().mapToLong(image -> image.users().size()).sum();
        String first = images.getFirst().row().name();
        return new Confirmation(all ? Message.of("images.remove.containers.title", images.size(), first, going) : Message.of("images.remove.title", images.size(), first),
                hosts, images.stream().map(image -> item(image.row())).toList(),
                Optional.of(Message.of(blocked.isEmpty() ? "images.remove.warning" : "images.remove.warning.blocked")),
                all ? Message.of("images.remove.containers.verb", images.size(), going) : Message.of("images.remove.verb", images.size()), options, Optional.empty());
    }

    /** Docker: the containers stay. It refuses all the same while one of them runs. */
    private static Option force(List<ImageUser> users) {
        boolean alive = users.stream().anyMatch(ImageUser::alive);
        String names = String.join(", ", users.stream().map(ImageUser::name).distinct().toList());
        return new Option(FORCE, Message.of(alive ? "images.remove.force.running" : "images.remove.force", users.size(), names,
                String.join(", ", users.stream().filter(ImageUser::alive).map(ImageUser::name).distinct().toList())), true);
    }

    /** Podman: the containers go first, or the image stays. @param all whether nothing else would be removed */
    private static Option containers(List<AskedImage> blocked, boolean all) {
        List<Item> items = blocked.stream().flatMap(image -> image.users().stream().map(user ->
                new Item(user.name(), detail(user, image, blocked.size() > 1), image.row().host()))).toList();
        String word = blocked.size() == 1 ? blocked.getFirst().row().name() : WORD;
        long alive = blocked.stream().flatMap(image -> image.users().stream()).filter(ImageUser::alive).count();
        return new Option(CONTAINERS, Message.of(all ? "images.remove.containers" : "images.remove.containers.optional", items.size(), alive), all,
                Optional.of(new Extra(Message.of("images.remove.containers.head", items.size()), items, word)));
    }

    /** Whether it runs counts here, not its health. */
    private static Message detail(ImageUser user, AskedImage image, boolean several) {
        Message state = user.status().state() == ContainerState.RUNNING ? Message.of("containers.state.running") : ContainerFormat.state(user.status()).word();
        return several ? Message.of("images.remove.containers.detail.of", state, image.row().name())
                : Message.of("images.remove.containers.detail", state, ShortId.of(user.id()));
    }

    static Confirmation untag(List<Host> hosts, ImageRow row) {
        return new Confirmation(Message.of("images.untag.title", row.name()), hosts, List.of(item(row)),
                Optional.of(Message.of("images.untag.warning")), Message.of("images.untag.verb"), List.of(),
                Optional.of(new Picker(Message.of("images.untag.label"), row.tags(), row.tags().getLast())));
    }

    private static Item item(ImageRow row) {
        String name = row.tags().isEmpty() ? ShortId.of(row.id()) : String.join(", ", row.tags());
        return new Item(name, Message.of("images.detail", ShortId.of(row.id()), ByteSizeFormat.text(row.summary().totalSize())), row.host());
    }
}
