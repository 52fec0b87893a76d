package dev.longshore.ui.terminal;

import dev.longshore.domain.terminal.TerminalSize;
import dev.longshore.ui.base.FocusView;
import dev.longshore.ui.base.SearchView;
import dev.longshore.ui.control.BringHere;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.control.terminal.TerminalView;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.module.ViewContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The tab: a strip of the terminals there are, the ones in sight, or what opens another. */
final class TerminalsView implements FocusView, SearchView {

    private final TerminalsModel model;
    private final Messages messages;
    private final TerminalStrip strip;
    private final StartForm form;
    private final TerminalFoot foot;
    private final StackPane body = new StackPane();
    private final VBox root;
    private final Map<OpenTerminal, TerminalPane> panes = new HashMap<>();
    private TerminalsModel.Shown last = TerminalsModel.Shown.NOTHING;

    TerminalsView(TerminalsModel model, ViewContext context) {
        this.model = model;
        this.messages = context.messages();
        boolean wide = context.place() != ViewContext.Place.INSPECTOR;
        this.form = new StartForm(model, messages);
        this.strip = new TerminalStrip(model, this::front, wide, messages);
        this.foot = new TerminalFoot(model, this::front, messages);
        body.getStyleClass().add("terminal-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setMinSize(0, 0);
        root = new VBox(strip, body, foot);
        root.setId("terminals");
        root.getStyleClass().add("terminals");
        root.setMinWidth(0);
        model.room(this::room);
        WhileShown.listen(root, () -> Subscription.combine(model.shown().subscribe(this::show)));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node focusTarget() {
        return front().<Node>map(TerminalPane::focusTarget).orElseGet(form::first);
    }

    @Override
    public void focusSearch() {
        front().ifPresent(TerminalPane::find);
    }

    /** How large one would be in the room there is. */
    private TerminalSize room() {
        return TerminalView.size(body.getWidth(), body.getHeight(), model.tools().fontSize().getValue());
    }

    /** The pane that has the keyboard, or is to have it. */
    private Optional<TerminalPane> front() {
        return model.shown().get().front().flatMap(front -> Optional.ofNullable(panes.get(front)));
    }

    private void show(TerminalsModel.Shown now) {
        boolean had = root.getScene() != null && inside(root.getScene().getFocusOwner());
        boolean opened = !now.front().equals(last.front());
        boolean wanted = model.takeKeyboard();
        boolean same = now.panes().equals(last.panes()) && now.elsewhere().equals(last.elsewhere()) && !body.getChildren().isEmpty();
        last = now;
        panes.keySet().retainAll(now.listed());
        strip.show(now);
        if (!same) {
            body.getChildren().setAll(content(now));
        }
        foot.show(now.front());
        if (wanted || opened && had) {
            focusTarget().requestFocus();
        }
    }

    private Node content(TerminalsModel.Shown now) {
        List<Node> nodes = now.panes().stream().map(each -> now.elsewhere().contains(each) ? away(each) : pane(each, now.panes().size() > 1)).toList();
        if (nodes.isEmpty()) {
            return form.root();
        }
        if (nodes.size() == 1) {
            return nodes.getFirst();
        }
        SplitPane beside = new SplitPane(nodes.toArray(Node[]::new));
        beside.setId("terminals-together");
        beside.setOrientation(Orientation.HORIZONTAL);
        return beside;
    }

    private Node away(OpenTerminal terminal) {
        return new BringHere("terminal.elsewhere", messages, () -> model.bring(terminal), Optional.empty());
    }

    private Node pane(OpenTerminal terminal, boolean among) {
        TerminalPane pane = panes.computeIfAbsent(terminal, each -> new TerminalPane(each, model, messages));
        pane.named(among);
        return pane;
    }

    private boolean inside(Node node) {
        Node at = node;
        while (at != null && at != root) {
            at = at.getParent();
        }
        return at != null;
    }
}
