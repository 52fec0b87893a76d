package dev.longshore.ui.shell;

import dev.longshore.ui.base.Feature;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.base.SearchView;
import dev.longshore.ui.base.Ticker;
import dev.longshore.ui.base.View;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The window around the features. */
public final class ShellView implements View {

    private static final KeyCombination FILTER = KeyCombination.valueOf("Shortcut+F");
    private static final KeyCombination SEARCH = KeyCombination.valueOf("Shortcut+Shift+F");
    private static final KeyCombination CALLS = KeyCombination.valueOf("Shortcut+J");

    private final ShellViewModel model;
    private final List<Feature> features;
    private final List<View> indicators;
    private final View sidebar;
    private final SearchView inspector;
    private final View calls;
    private final NoticesView notices;
    private final Toolbar toolbar;
    private final FeatureTabs tabs;
    private final WindowParts parts;
    private final BorderPane content = new BorderPane();
    private final BorderPane root = new BorderPane();
    private Feature current;
    private boolean shown;

    /**
     * @param features   the tabs, in their order; at least one
     * @param commands   of the toolbar
     * @param indicators what the toolbar shows at the right
     */
    public ShellView(ShellViewModel model, List<Feature> features, ToolbarCommands commands, List<View> indicators, View sidebar, SearchView inspector, View calls, Notices notices,
                     Ticker ticker, Messages messages) {
        this.model = model;
        this.features = List.copyOf(features);
        this.indicators = List.copyOf(indicators);
        this.sidebar = sidebar;
        this.inspector = inspector;
        this.calls = calls;
        this.notices = new NoticesView(notices, messages, messages::text, ticker);
        this.toolbar = new Toolbar(model, commands, indicators, messages);
        this.tabs = new FeatureTabs(this.features, messages, feature -> model.feature().set(feature.id()));
        content.setTop(new VBox(tabs, new Banner(model, messages, messages::text)));
        content.getStyleClass().add("content");
        StackPane middle = new StackPane(content, this.notices.root());
        StackPane.setAlignment(this.notices.root(), Pos.BOTTOM_RIGHT);
        this.parts = new WindowParts(model.layout(), (Region) sidebar.root(), middle, (Region) inspector.root(), (Region) calls.root());
        root.setTop(toolbar);
        root.setCenter(parts.root());
        root.setBottom(new StatusLine(model, messages));
        root.getStyleClass().add("shell");
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        showFeature(wanted());
        parts.showCalls(model.layout().get().callsOpen());
        WhileShown.listen(root, () -> Subscription.combine(
                model.feature().subscribe(id -> showFeature(wanted())),
                model.layout().subscribe(layout -> parts.showCalls(layout.callsOpen()))));
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void onShow() {
        shown = true;
        model.onShow();
        showing().forEach(View::onShow);
        current.focusTarget().requestFocus();
    }

    @Override
    public void onHide() {
        shown = false;
        model.onHide();
        showing().forEach(View::onHide);
    }

    private List<View> showing() {
        return Stream.concat(Stream.of(sidebar, inspector, notices, calls, current.view()), indicators.stream()).toList();
    }

    private Feature wanted() {
        return features.stream().filter(feature -> feature.id().equals(model.feature().get())).findFirst().orElse(features.getFirst());
    }

    private void showFeature(Feature next) {
        if (next == current) {
            return;
        }
        if (shown) {
            current.view().onHide();
        }
        boolean hadKeyboard = root.getScene() != null && inside(root.getScene().getFocusOwner(), content.getCenter());
        current = next;
        tabs.show(next);
        toolbar.show(next);
        content.setCenter(next.view().root());
        if (shown) {
            next.view().onShow();
        }
        if (hadKeyboard) {   // else it would go to the first that takes it, the filter
            next.focusTarget().requestFocus();
        }
    }

    private void pressed(KeyEvent key) {
        int digit = digit(key);
        if (FILTER.match(key) && !inInspector(key)) {   // there the same key means the inspector's own search
            toolbar.focusFilter();
        } else if (SEARCH.match(key)) {
            inspector.focusSearch();
        } else if (CALLS.match(key)) {
            model.layout().set(model.layout().get().withCallsOpen(!model.layout().get().callsOpen()));
        } else if (key.getCode() == KeyCode.F5) {
            model.refresh();
        } else if (key.isShortcutDown() && digit >= 1 && digit <= features.size()) {
            model.feature().set(features.get(digit - 1).id());
            current.focusTarget().requestFocus();
        } else {
            return;
        }
        key.consume();
    }

    private boolean inInspector(KeyEvent key) {
        return inside(key.getTarget() instanceof Node target ? target : null, inspector.root());
    }

    private static boolean inside(Node node, Node place) {
        Node at = node;
        while (at != null && at != place) {
            at = at.getParent();
        }
        return at != null;
    }

    private static int digit(KeyEvent key) {
        return key.getCode().isDigitKey() ? key.getCode().getChar().charAt(0) - '0' : 0;
    }
}
