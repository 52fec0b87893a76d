package dev.longshore.ui.control;

import dev.longshore.domain.PlainText;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.i18n.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** What a program prints, live: coloured lines, bounded, at the end unless the user has scrolled up. FX thread only. */
public final class OutputView {

    /** Lines kept. */
    public static final int MOST_LINES = 5_000;
    private static final double ROW_HEIGHT = 18;
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

    private final ObservableList<AnsiLine> lines = FXCollections.observableArrayList();
    private final ListView<AnsiLine> list = new ListView<>(lines);
    private final AnsiText text = new AnsiText();
    private final ClipboardAccess clipboard;
    private boolean lastIsOpen;
    private boolean following = true;
    private boolean going;

    /** @param id of the node, e.g. {@code build-output} */
    public OutputView(String id, Messages messages, ClipboardAccess clipboard) {
        this.clipboard = clipboard;
        list.setId(id);
        list.getStyleClass().add("output");
        list.setFixedCellSize(ROW_HEIGHT);
        list.setAccessibleText(messages.text("control.output"));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(view -> new OutputCell());
        MenuItem copy = new MenuItem(messages.text("control.output.copy"));
        copy.setOnAction(chosen -> copy());
        MenuItem all = new MenuItem(messages.text("control.output.copy-all"));
        all.setOnAction(chosen -> copy(lines));
        list.setContextMenu(new ContextMenu(copy, all));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.addEventFilter(ScrollEvent.SCROLL, scroll -> moved(scroll.getDeltaY() > 0));
        list.addEventFilter(MouseEvent.MOUSE_DRAGGED, drag -> moved(true));
        list.addEventFilter(MouseEvent.MOUSE_RELEASED, release -> moved(false));
    }

    public Node node() {
        return list;
    }

    /** Goes on with what came next; pieces may end anywhere. */
    public void append(List<String> pieces) {
        if (pieces.isEmpty()) {
            return;
        }
        pieces.forEach(text::add);
        List<AnsiLine> fresh = new ArrayList<>(text.take());
        AnsiLine open = text.open();
        boolean openShows = !open.runs().isEmpty();
        if (openShows) {
            fresh.add(open);
        }
        replaceOpen(fresh);
        lastIsOpen = openShows;
        if (lines.size() > MOST_LINES) {
            lines.remove(0, lines.size() - MOST_LINES);
        }
        if (following) {
            toEnd();
        }
    }

    /** After the next layout: a list that is new does not hear of it before, and scrollTo may stop one row short. */
    private void toEnd() {
        Scene scene = list.getScene();
        if (scene == null || going) {
            return;
        }
        going = true;
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                going = false;
                if (following) {
                    flow().ifPresent(flow -> flow.setPosition(1));
                    list.requestLayout();
                }
            }
        });
        list.requestLayout();
    }

    private Optional<VirtualFlow<?>> flow() {
        return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? Optional.of(flow) : Optional.empty();
    }

    private void replaceOpen(List<AnsiLine> fresh) {
        List<AnsiLine> added = fresh;
        if (lastIsOpen && fresh.isEmpty()) {
            lines.removeLast();
        } else if (lastIsOpen) {
            lines.set(lines.size() - 1, fresh.getFirst());
            added = fresh.subList(1, fresh.size());
        }
        lines.addAll(added.size() > MOST_LINES ? added.subList(added.size() - MOST_LINES, added.size()) : added);
    }

    private void pressed(KeyEvent key) {
        if (COPY.match(key)) {
            copy();
            key.consume();
        } else {
            moved(key.getCode() == KeyCode.UP || key.getCode() == KeyCode.PAGE_UP || key.getCode() == KeyCode.HOME);
        }
    }

    private void copy() {
        copy(list.getSelectionModel().getSelectedItems());
    }

    private void copy(List<AnsiLine> chosen) {
        if (!chosen.isEmpty()) {
            clipboard.put(chosen.stream().filter(line -> line != null).map(AnsiLine::text).collect(Collectors.joining("\n")));
        }
    }

    /** Where the user's own gesture leaves it decides whether it follows the end; known once it is laid out. */
    private void moved(boolean up) {
        if (up) {
            following = false;
        }
        Scene scene = list.getScene();
        if (scene != null) {
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    following = following || atEnd();   // more may have come meanwhile: only going up ends it
                }
            });
            list.requestLayout();
        }
    }

    private boolean atEnd() {
        return flow().map(VirtualFlow::getLastVisibleCell).map(lowest -> lowest.getIndex() >= lines.size() - 1).orElse(true);
    }

    /** As shown: harmless, whatever was printed. */
    static String shown(AnsiLine.Run run) {
        return PlainText.visible(run.text());
    }
}
