package dev.longshore.ui.settings;

import dev.longshore.ui.base.SettingRow;
import dev.longshore.ui.base.View;
import dev.longshore.ui.control.EmptyState;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.settings.SettingsViewModel.Group;
import dev.longshore.ui.theme.Style;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The content of the settings window in one language: the groups at the left, a search above, the settings of a group with their controls. */
final class SettingsView implements View {

    private static final KeyCombination SEARCH = KeyCombination.valueOf("Shortcut+F");

    private final SettingsViewModel model;
    private final Messages messages;
    private final TextField search = new TextField();
    private final GroupList groups;
    private final VBox rows = new VBox();
    private final ScrollPane scroll = new ScrollPane(rows);
    private final BorderPane root = new BorderPane();

    SettingsView(SettingsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.groups = new GroupList(model, messages);
        search.setId("settings-search");
        search.setPromptText(messages.text("settings.search"));
        search.setAccessibleText(search.getPromptText());
        search.textProperty().bindBidirectional(model.query());
        HBox head = new HBox(search);
        HBox.setHgrow(search, Priority.ALWAYS);
        head.getStyleClass().add("settings-head");
        rows.getStyleClass().add("settings-rows");
        scroll.setId("settings-rows");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getStyleClass().add("settings");
        root.setTop(head);
        root.setLeft(groups.node());
        root.setCenter(scroll);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        WhileShown.listen(root, () -> Subscription.combine(model.query().subscribe(text -> show()), model.group().subscribe(title -> show()),
                model.wanted().subscribe(this::reveal)));
    }

    @Override
    public Parent root() {
        return root;
    }

    /** Where the keyboard begins. */
    void focus() {
        if (model.wanted().get().isEmpty()) {
            search.requestFocus();
        } else {
            reveal(model.wanted().get());
        }
    }

    private void show() {
        List<Group> shown = model.shown(messages);
        groups.show(shown, !model.query().get().isBlank());
        rows.getChildren().setAll(shown.stream().map(this::group).toList());
        scroll.setVvalue(0);
        if (shown.isEmpty()) {
            EmptyState nothing = new EmptyState();
            nothing.setId("settings-nothing");
            nothing.say(messages.text("settings.nothing"), messages.text("settings.nothing.hint"));
            rows.getChildren().setAll(nothing);
        }
    }

    private Node group(Group group) {
        Label title = new Label(messages.text(group.title()));
        title.getStyleClass().add(Style.TITLE);
        title.setAccessibleRole(AccessibleRole.TEXT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button reset = new Button(messages.text("settings.reset"));
        reset.setId("settings-reset-" + group.title().substring(group.title().lastIndexOf('.') + 1));
        reset.getStyleClass().addAll(Style.FLAT, Style.LINK);
        reset.setAccessibleText(messages.text("settings.reset.group", messages.text(group.title())));
        reset.setMinWidth(Region.USE_PREF_SIZE);
        reset.setOnAction(click -> group.reset());
        boolean whole = model.query().get().isBlank();   // of a group that is cut, some settings would be reset out of sight
        reset.setVisible(whole);
        HBox head = new HBox(8, title, gap, reset);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(head);
        box.getStyleClass().add("settings-group");
        group.rows().forEach(row -> box.getChildren().add(row(row)));
        return box;
    }

    private Node row(SettingRow row) {
        SettingControl control = new SettingControl(row, messages);
        Label title = WrappedLabel.of(messages.text(row.words().title()));
        title.setLabelFor(control.control());
        Label hint = WrappedLabel.of(messages.text(row.words().hint()), Style.DIM, Style.SMALL);
        Label problem = WrappedLabel.of("", Style.BAD_TEXT, Style.SMALL);
        problem.setId("problem-" + row.words().id());
        problem.textProperty().bind(control.problem());
        problem.visibleProperty().bind(control.problem().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        VBox words = new VBox(2, title, hint, problem);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(24, words, control.node());
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("setting");
        return line;
    }

    private void reveal(String id) {
        Node control = id.isEmpty() ? null : root.lookup("#setting-" + id);
        if (control != null && root.getScene() != null && root.getScene().getWindow() != null && root.getScene().getWindow().isShowing()) {
            control.requestFocus();
            model.wanted().set("");
        }
    }

    private void pressed(KeyEvent key) {
        if (SEARCH.match(key)) {
            search.requestFocus();
            search.selectAll();
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            if (model.query().get().isEmpty()) {
                model.open().set(false);
            } else {
                model.query().set("");
            }
            key.consume();
        }
    }
}
