package dev.longshore.ui.control;

import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.ResizeFeatures;

/**
 * Columns share the width there is, and where one is drawn, those after it give way. {@link FittingColumns} sees to it that their least widths
 * fit.
 */
final class ColumnFit {

    private ColumnFit() {
    }

    static boolean resize(ResizeFeatures<?> features) {
        double least = features.getTable().getVisibleLeafColumns().stream().mapToDouble(TableColumnBase::getMinWidth).sum();
        if (least > features.getContentWidth()) {
            return TableView.UNCONSTRAINED_RESIZE_POLICY.call(features);
        }
        return features.getColumn() == null ? TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS.call(features)
                : TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS.call(features);
    }
}
