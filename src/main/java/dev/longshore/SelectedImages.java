package dev.longshore;

import dev.longshore.domain.Host;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.transfer.TransferImage;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.images.ImagesViewModel;
import dev.longshore.ui.transfer.ImageSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;

/** The images table as the source of what is saved and copied. */
record SelectedImages(ImagesViewModel images) implements ImageSource {

    @Override
    public Optional<Message> reason() {
        List<Host> hosts = hosts();
        if (hosts.size() != 1) {
            return Optional.of(Message.of(hosts.isEmpty() ? "transfer.reason.no-host" : "transfer.reason.several-hosts"));
        }
        if (!images.resource().host().status(hosts.getFirst().id()).connected()) {
            return Optional.of(Message.of("reason.not-connected"));
        }
        return hosts.getFirst().origin() == Host.Origin.DEMO ? Optional.of(Message.of("reason.demo")) : Optional.empty();
    }

    @Override
    public Host host() {
        return hosts().getFirst();
    }

    /** Those of the selected images; with none selected the chosen host, of which there is none among all hosts. */
    private List<Host> hosts() {
        if (images.table().selection().isEmpty()) {
            return Optional.ofNullable(images.resource().host().session().get()).map(HostSession::host).stream().toList();
        }
        return images.table().selection().stream().map(images.resource()::hostOf).flatMap(Optional::stream).distinct().toList();
    }

    @Override
    public List<TransferImage> selected() {
        return images.table().selection().stream().map(row -> new TransferImage(row.id(), row.tags(), row.summary().totalSize())).toList();
    }

    @Override
    public List<Observable> changes() {
        return List.of(images.table().selection(), images.table().rows(), images.resource().host().status(), images.resource().host().session(), images.resource().host().changes());
    }
}
