package dev.longshore.ui.images;

import dev.longshore.domain.Host;
import dev.longshore.ui.dialog.Dialogs.Confirmation;
import dev.longshore.ui.dialog.Dialogs.Item;
import dev.longshore.ui.dialog.Dialogs.Option;
import dev.longshore.ui.dialog.Dialogs.Picker;
import dev.longshore.ui.format.ByteSizeFormat;
import dev.longshore.ui.format.ShortId;
import dev.longshore.ui.i18n.Message;
import java.util.List;
import java.util.Optional;

/** What is asked before images or their tags are removed. */
final class ImageQuestions {

    static final String FORCE = "force";

    private ImageQuestions() {
    }

    static Confirmation remove(List<Host> hosts, List<ImageRow> rows) {
        List<String> users = rows.stream().flatMap(row -> row.users().stream()).distinct().toList();
        List<Option> options = users.isEmpty() ? List.of()
                : List.of(new Option(FORCE, Message.of("images.remove.force", users.size(), String.join(", ", users)), true));
        return new Confirmation(Message.of("images.remove.title", rows.size(), rows.getFirst().name()), hosts,
                rows.stream().map(ImageQuestions::item).toList(), Optional.of(Message.of("images.remove.warning")),
                Message.of("images.remove.verb", rows.size()), options, Optional.empty());
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
