package dev.longshore.ui.inspector;

import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.module.MainView;
import dev.longshore.ui.module.ViewContext;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The main area while a tab is enlarged there, in one language. */
final class MainRoomView implements MainView {

    private final RoomTools tools;
    private final ViewContext context;
    private final StackPane head = new StackPane();
    private final StackPane root = new StackPane();
    private Optional<RoomView> view = Optional.empty();
    private Optional<Room> room = Optional.empty();
    private boolean shown;

    MainRoomView(RoomTools tools, ViewContext context) {
        this.tools = tools;
        this.context = context.at(ViewContext.Place.MAIN);
        root.setId("main-room");
        head.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                key.consume();
                tools.rooms().back();
            }
        });
        build();
        WhileShown.listen(root, () -> tools.rooms().main().subscribe(now -> build()));
    }

    @Override
    public Region head() {
        return head;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void onShow() {
        build();
        shown = true;
        view.ifPresent(RoomView::onShow);
    }

    @Override
    public void onHide() {
        shown = false;
        view.ifPresent(RoomView::onHide);
        build();   // a tab that has left is not kept
    }

    @Override
    public Node focusTarget() {
        return view.map(RoomView::focusTarget).orElse(root);
    }

    @Override
    public void focusSearch() {
        view.ifPresent(RoomView::focusSearch);
    }

    private void build() {
        Optional<Room> now = tools.rooms().main().get();
        if (now.equals(room)) {
            return;
        }
        view.filter(old -> shown).ifPresent(RoomView::onHide);
        room = now;
        view = now.map(each -> new RoomView(each, tools, context));
        head.getChildren().setAll(view.map(RoomView::head).stream().toList());
        root.getChildren().setAll(view.map(RoomView::root).stream().toList());
        view.filter(made -> shown).ifPresent(RoomView::onShow);
    }
}
