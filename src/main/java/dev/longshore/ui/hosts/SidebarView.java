package dev.longshore.ui.hosts;

import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.View;
import dev.longshore.ui.control.CommandKeys;
import dev.longshore.ui.control.MenuItems;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The hosts beside the tables: how each stands, and which one shows. */
public final class SidebarView implements View {

    private final SidebarViewModel model;
    private final Messages messages;
    private final ListView<HostRow> list = new ListView<>();
    private final VBox root;

    public SidebarView(SidebarViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        list.setId("hosts-list");
        list.setAccessibleText(messages.text("hosts.title"));
        list.setItems(model.hosts());
        list.setCellFactory(view -> new HostCell(model, messages));
        followSelection();
        list.setContextMenu(menu());
        CommandKeys.install(list, model.hostMenu());
        list.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2 && list.getSelectionModel().getSelectedItem() != null) {
                model.onHost().inspect().run();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        root = new VBox(head(), new AllHostsButton(model, list, messages), list, demoOffer());
        root.getStyleClass().add("sidebar");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void onShow() {
        model.onShow();
    }

    @Override
    public void onHide() {
        model.onHide();
    }

    private void followSelection() {
        WhileShown.listen(list, () -> Subscription.combine(
                model.selected().subscribe(this::select),
                list.getSelectionModel().selectedItemProperty().subscribe(row -> {
                    if (row != null) {
                        model.selected().set(row);
                    }
                })));
    }

    private void select(HostRow row) {
        if (row == null) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(row);
        }
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        menu.setId("hosts-menu");
        menu.getItems().setAll(MenuItems.of(model.hostMenu(), messages));
        menu.setOnShowing(event -> menu.getItems().setAll(MenuItems.of(model.hostMenu(), messages)));
        return menu;
    }

    private Node head() {
        Label title = new Label(messages.text("hosts.title"));
        title.getStyleClass().add(Style.SECTION);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button add = button(model.addHost(), "hosts-add");
        add.setText("");
        add.setTooltip(new Tooltip(messages.text(model.addHost().key())));
        HBox head = new HBox(title, gap, add);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("sidebar-head");
        return head;
    }

    private Node demoOffer() {
        Button demo = button(model.startDemo(), "hosts-demo");
        Label text = new Label(messages.text("hosts.demo.offer"));
        text.getStyleClass().addAll(Style.DIM, Style.SMALL);
        text.setWrapText(true);
        VBox offer = new VBox(4, text, demo);
        offer.getStyleClass().add("sidebar-offer");
        offer.visibleProperty().bind(model.demoOffered());
        offer.managedProperty().bind(model.demoOffered());
        return offer;
    }

    private Button button(Command command, String id) {
        Button button = new Button(messages.text(command.key()), Icons.of(command.icon()));
        button.setId(id);
        button.setAccessibleText(messages.text(command.key()));
        button.getStyleClass().add(Style.FLAT);
        button.setOnAction(click -> command.run());
        return button;
    }
}
