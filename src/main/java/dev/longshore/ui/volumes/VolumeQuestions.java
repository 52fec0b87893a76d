package dev.longshore.ui.volumes;

import dev.longshore.domain.Host;
import dev.longshore.service.volumes.VolumeService;
import dev.longshore.ui.dialog.Dialogs.Confirmation;
import dev.longshore.ui.dialog.Dialogs.Item;
import dev.longshore.ui.dialog.Dialogs.Option;
import dev.longshore.ui.format.ByteSizeFormat;
import dev.longshore.ui.i18n.Message;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is asked before volumes are removed. */
final class VolumeQuestions {

    static final String FORCE = "force";

    private VolumeQuestions() {
    }

    /**
     * @param volumes at least one, none of them in use
     * @param kept    selected as well, and in use: they stay
     * @param forces  whether force may be sent to the engine of a row
     */
    static Confirmation remove(List<Host> hosts, List<VolumeRow> volumes, List<VolumeRow> kept, Predicate<VolumeRow> forces) {
        boolean force = volumes.stream().anyMatch(row -> VolumeService.mayNeedForce(row.volume()) && forces.test(row));
        Message warning = warning(volumes);
        return new Confirmation(Message.of("volumes.remove.title", volumes.size(), volumes.getFirst().shownName()), hosts,
                volumes.stream().map(VolumeQuestions::item).toList(),
                Optional.of(kept.isEmpty() ? warning : Message.of("volumes.remove.kept", warning, kept.size(), named(kept))),
                Message.of("volumes.remove.verb", volumes.size()),
                force ? List.of(new Option(FORCE, Message.of("volumes.remove.force"), false)) : List.of(), Optional.empty());
    }

    /** A volume with options is only the way to a share or folder, which stays. */
    private static Message warning(List<VolumeRow> volumes) {
        long pointing = volumes.stream().filter(row -> !row.volume().options().isEmpty()).count();
        return Message.of(pointing == 0 ? "volumes.remove.warning" : pointing == volumes.size() ? "volumes.remove.warning.options" : "volumes.remove.warning.both");
    }

    /** Why a volume in use cannot be removed; empty for another. */
    static Optional<Message> inUse(VolumeRow row) {
        return row.inUse() ? Optional.of(Message.of("volumes.reason.in-use", row.userNames().size(), String.join(", ", row.userNames()))) : Optional.empty();
    }

    private static String named(List<VolumeRow> kept) {
        return kept.stream().map(row -> row.shownName() + " (" + String.join(", ", row.userNames()) + ")").collect(Collectors.joining(", "));
    }

    private static Item item(VolumeRow row) {
        String size = row.size() instanceof VolumeSize.Bytes(long count) ? ByteSizeFormat.text(count) : "";
        String detail = Stream.of(row.volume().driver(), size, row.project()).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
        return new Item(row.id(), Message.of("volumes.detail", detail), row.host());
    }
}
