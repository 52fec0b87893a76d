package dev.longshore.ui.control;

import dev.longshore.ui.theme.Style;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

/** A cell of links: those that fit by name, the others as a number. All names are in the tooltip. */
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
        cell.setGraphic(new FittingLinks(links.stream().limit(MOST).map(CellLinks::link).toList(), links.size()));
        cell.setTooltip(new Tooltip(Stream.concat(links.stream().limit(MOST_IN_TOOLTIP).map(link -> CellText.shown(link.text())),
                links.size() > MOST_IN_TOOLTIP ? Stream.of("…") : Stream.<String>of()).collect(Collectors.joining("\n"))));
    }

    private static Hyperlink link(Link link) {
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
