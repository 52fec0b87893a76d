package dev.longshore.ui.images;

import dev.longshore.domain.HistoryLayer;
import dev.longshore.domain.PlainText;
import dev.longshore.service.masking.Masker;
import java.time.Instant;

/**
 * A layer as the history shows it.
 *
 * @param created may be null
 * @param size    in bytes
 * @param command masked, on one line
 */
record HistoryRow(Instant created, long size, String command, String tags) {

    private static final int LONGEST = 2000;

    static HistoryRow of(HistoryLayer layer, Masker masker) {
        return new HistoryRow(layer.created(), layer.size(), PlainText.visible(masker.text(layer.createdBy()), LONGEST),
                PlainText.visible(String.join(", ", layer.tags()), LONGEST));
    }
}
