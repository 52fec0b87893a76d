package dev.longshore.ui.control;

import dev.longshore.ui.theme.Style;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** A cell of links: the first ones by name, the others as a number. All names are in the tooltip. */
public final class CellLinks {

    private static final int MOST = 3;
    private static final int MOST_IN_TOOLTIP = 30;

    /** Leads to something. */
    public record Link(String text, Runnable open) { }

    private CellLinks() {
    }

    /** Shows the links; a dash where there are none. */
    public static void paint(TableCell<?, ?> cell, List<Link> links) {
        if (links.isEmpty()) {
            CellText.paint(cell, CellText.dashed(""), Style.DIM);
            cell.setTooltip(null);
            return;
        }
        cell.setText(null);
        HBox box = new HBox(6);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("cell-links");
        links.stream().limit(MOST).map(CellLinks::link).forEach(box.getChildren()::add);
        if (links.size() > MOST) {
            Label more = new Label("+" + (links.size() - MOST));
            more.setMinWidth(Label.USE_PREF_SIZE);
            more.getStyleClass().add(Style.DIM);
            box.getChildren().add(more);
        }
        cell.setGraphic(box);
        cell.setTooltip(new Tooltip(Stream.concat(links.stream().limit(MOST_IN_TOOLTIP).map(link -> CellText.shown(link.text())),
                links.size() > MOST_IN_TOOLTIP ? Stream.of("…") : Stream.<String>of()).collect(Collectors.joining("\n"))));
    }

    private static Node link(Link link) {
        Hyperlink shown = new Hyperlink(CellText.shown(link.text()));
        shown.setMnemonicParsing(false);
        shown.setFocusTraversable(false);   // the keyboard walks over rows: what a link does is in the row's menu too
        shown.setOnAction(click -> {
            shown.setVisited(false);
            link.open().run();
        });
        return shown;
    }
}
