package dev.longshore;

import dev.longshore.domain.Host;
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
        if (!images.resource().host().status().get().connected()) {
            return Optional.of(Message.of("reason.not-connected"));
        }
        return host().origin() == Host.Origin.DEMO ? Optional.of(Message.of("transfer.reason.demo")) : Optional.empty();
    }

    @Override
    public Host host() {
        return images.resource().host().session().get().host();
    }

    @Override
    public List<TransferImage> selected() {
        return images.table().selection().stream().map(row -> new TransferImage(row.id(), row.tags(), row.summary().totalSize())).toList();
    }

    @Override
    public List<Observable> changes() {
        return List.of(images.table().selection(), images.table().rows(), images.resource().host().status(), images.resource().host().session());
    }
}
