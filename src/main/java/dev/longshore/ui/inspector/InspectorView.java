package dev.longshore.ui.inspector;

import dev.longshore.ui.base.FocusView;
import dev.longshore.ui.base.SearchView;
import dev.longshore.ui.base.View;
import dev.longshore.ui.control.TabMessage;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.module.Navigation;
import dev.longshore.ui.module.TabModel;
import dev.longshore.ui.module.ViewContext;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.util.Subscription;

/** The inspector: header and tabs, the content of the tab in front, or what to do where there is none. */
final class InspectorView implements SearchView, FocusView {

    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    /** The view of what a tab holds of a subject. */
    private record Shown(TabModel model, View view) { }

    private final InspectorViewModel model;
    private final ViewContext context;
    private final TabMessage message;
    private final BorderPane root = new BorderPane();
    private Optional<Shown> content = Optional.empty();
    private boolean shown;

    /** @param document what is known of the object */
    InspectorView(InspectorViewModel model, RoomsViewModel rooms, ObservableValue<DocumentModel> document, ViewContext context) {
        this.model = model;
        this.context = context;
        this.message = new TabMessage(context.messages());
        root.setId("inspector");
        root.getStyleClass().addAll("inspector", "tab-content");
        root.setAccessibleText(context.messages().text("inspector.title"));
        root.setTop(new InspectorHeader(model, rooms, document, context.messages()));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        WhileShown.listen(root, () -> Subscription.combine(
                model.front().subscribe(front -> update()),
                model.subject().subscribe(subject -> update())));
    }

    @Override
    public Parent root() {
        return root;
    }

    /** Also brings the JSON to the front where the tab there has no search. */
    @Override
    public void focusSearch() {
        if (content.filter(each -> each.view() instanceof SearchView).isEmpty()) {
            model.select(Navigation.JSON);
        }
        content.map(Shown::view).ifPresent(view -> {
            if (view instanceof SearchView searchable) {
                searchable.focusSearch();
            }
        });
    }

    /** The content of the tab in front; the tab itself where that takes no keyboard. */
    @Override
    public Node focusTarget() {
        return content.flatMap(each -> FirstFocus.in(each.view())).or(() -> Optional.ofNullable(root.lookup(".inspector-tab:selected"))).orElse(root);
    }

    @Override
    public void onShow() {
        shown = true;
        model.open().set(true);
        content.ifPresent(each -> each.view().onShow());
    }

    @Override
    public void onHide() {
        shown = false;
        content.ifPresent(each -> each.view().onHide());
        model.open().set(false);
    }

    private void keyPressed(KeyEvent event) {
        if (FIND.match(event)) {
            focusSearch();
            event.consume();
        }
    }

    private void update() {
        Optional<TabModel> wanted = model.front().get().map(Front::model);
        if (!content.map(Shown::model).equals(wanted)) {
            content.filter(each -> shown).ifPresent(each -> each.view().onHide());
            content = wanted.map(each -> new Shown(each, each.view(context)));
            content.filter(each -> shown).ifPresent(each -> each.view().onShow());
        }
        if (content.isPresent()) {
            root.setCenter(content.get().view().root());
        } else {
            message.say("inspector.empty");
            root.setCenter(message);
        }
    }
}
