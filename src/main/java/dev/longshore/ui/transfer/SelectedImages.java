package dev.longshore.ui.transfer;

import dev.longshore.domain.Host;
import dev.longshore.engine.model.ImageSummary;
import dev.longshore.service.transfer.TransferImage;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.module.Selected;
import dev.longshore.ui.module.Selection;
import dev.longshore.ui.module.SelectionReasons;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;

/** The selection of a table of images as the source of what is saved and copied. */
record SelectedImages(Selection<ImageSummary> images) implements ImageSource {

    @Override
    public Optional<Message> reason() {
        SelectionReasons<ImageSummary> reasons = new SelectionReasons<>(images);
        return reasons.some().or(() -> hosts().size() > 1 ? Optional.of(Message.of("transfer.reason.several-hosts")) : Optional.empty())
                .or(reasons::connected).or(reasons::notDemo);
    }

    @Override
    public Host host() {
        return hosts().getFirst();
    }

    private List<Host> hosts() {
        return images.selected().stream().map(Selected::host).distinct().toList();
    }

    @Override
    public List<TransferImage> selected() {
        return images.selected().stream().map(each -> new TransferImage(each.ref().id(), each.object().tags(), each.object().totalSize())).toList();
    }

    @Override
    public List<Observable> changes() {
        return List.of(images.changes());
    }
}
