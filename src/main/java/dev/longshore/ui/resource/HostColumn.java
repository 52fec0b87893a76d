package dev.longshore.ui.resource;

import dev.longshore.domain.HostColour;
import dev.longshore.ui.control.CellText;
import dev.longshore.ui.control.HostDot;
import dev.longshore.ui.control.ResourceColumn;
import dev.longshore.ui.control.rows.SortKey;
import dev.longshore.ui.theme.Style;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;

/** On which host a row's object is; shown while the objects of all hosts are. */
final class HostColumn<R extends LiveRow> {

    static final String ID = "host";

    private final ResourceViewModel<?, R> model;

    HostColumn(ResourceViewModel<?, R> model) {
        this.model = model;
    }

    /** The columns with this one after the name. */
    List<ResourceColumn<R>> among(List<ResourceColumn<R>> columns) {
        List<ResourceColumn<R>> all = new ArrayList<>();
        for (ResourceColumn<R> column : columns) {
            all.add(column);
            if (column.id().equals("name")) {
                all.add(new ResourceColumn<>(ID, "table.column.host", 120, 60, this::name,
                        SortKey.text(this::name), true, Pos.CENTER_LEFT, this::paint));
            }
        }
        return all;
    }

    private String name(R row) {
        return model.hostName(row.host());
    }

    private void paint(R row, TableCell<?, ?> cell) {
        HostDot dot = cell.getGraphic() instanceof HostDot shown ? shown : new HostDot();
        CellText.paint(cell, name(row), Style.DIM);
        dot.show(model.hostOf(row).map(host -> host.marks().colour()).orElse(HostColour.NONE));
        cell.setGraphic(dot);
    }
}
