package dev.longshore.ui.transfer;

import dev.longshore.domain.PlainText;
import dev.longshore.service.transfer.TransferImage;
import dev.longshore.ui.format.ByteSizeFormat;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Images with their sizes, a line each, and the sum below where there are several. */
final class ImageLines extends VBox {

    private static final int LONGEST = 300;
    private static final double LINE = 26;
    private static final int LINES = 7;

    private final Messages messages;
    private final List<TransferImage> images;
    private final VBox lines = new VBox();

    ImageLines(List<TransferImage> images, Messages messages) {
        super(4);
        this.messages = messages;
        this.images = images;
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setId("transfer-images");
        scroll.setAccessibleText(messages.text("transfer.images", images.size()));
        scroll.setMinHeight(LINE * Math.min(images.size(), LINES) + 10);
        scroll.setPrefViewportHeight(LINE * Math.min(images.size(), LINES));
        scroll.getStyleClass().add("dialog-objects");
        getChildren().add(scroll);
        if (images.size() > 1) {
            Label sum = new Label(messages.text("transfer.sum", images.size(), ByteSizeFormat.text(images.stream().mapToLong(TransferImage::size).sum())));
            sum.getStyleClass().addAll(Style.SMALL, Style.DIM);
            getChildren().add(sum);
        }
        mark(Set.of());
    }

    /** Marks those that are there already. */
    void mark(Set<String> there) {
        lines.getChildren().setAll(images.stream().map(image -> line(image, there.contains(image.id()))).toList());
    }

    private HBox line(TransferImage image, boolean there) {
        String names = image.tags().isEmpty() ? image.name() : String.join(", ", image.tags());
        Label name = new Label(PlainText.visible(names, LONGEST));
        name.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label detail = new Label(ByteSizeFormat.text(image.size()));
        detail.setMinWidth(Region.USE_PREF_SIZE);
        detail.getStyleClass().add(Style.DIM);
        HBox line = new HBox(12, name, gap, detail);
        if (there) {
            Label mark = new Label(messages.text("transfer.there"));
            mark.setMinWidth(Region.USE_PREF_SIZE);
            mark.getStyleClass().addAll(Style.SMALL, Style.GOOD_TEXT);
            line.getChildren().add(2, mark);
        }
        line.getStyleClass().add("dialog-object");
        return line;
    }
}
