package dev.longshore.ui.settings;

import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.settings.SettingsViewModel.Group;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** The groups at the left; arrows go from one to the next. While something is searched for, those without a match step back. */
final class GroupList {

    private final SettingsViewModel model;
    private final VBox box = new VBox();
    private final List<String> titles;

    GroupList(SettingsViewModel model, Messages messages) {
        this.model = model;
        this.titles = model.groups().stream().map(Group::title).toList();
        box.setId("settings-groups");
        box.getStyleClass().add("settings-groups");
        titles.forEach(title -> box.getChildren().add(button(title, messages.text(title))));
        box.addEventFilter(KeyEvent.KEY_PRESSED, this::step);
    }

    Node node() {
        return box;
    }

    void show(List<Group> shown, boolean searching) {
        List<String> matching = shown.stream().map(Group::title).toList();
        for (int i = 0; i < titles.size(); i++) {
            ToggleButton button = (ToggleButton) box.getChildren().get(i);
            boolean here = matching.contains(titles.get(i));
            button.setSelected(!searching && here);
            button.setDisable(searching && !here);
            button.setFocusTraversable(searching ? here : button.isSelected());
        }
    }

    private ToggleButton button(String title, String text) {
        ToggleButton button = new ToggleButton(text);
        button.setId("settings-group-" + title.substring(title.lastIndexOf('.') + 1));
        button.setAccessibleRole(AccessibleRole.TAB_ITEM);
        button.getStyleClass().setAll("settings-group-button");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(click -> {
            button.setSelected(true);   // a second click would let it go
            choose(title);
        });
        return button;
    }

    private void choose(String title) {
        model.group().set(title);
        model.query().set("");
    }

    private void step(KeyEvent key) {
        int step = key.getCode() == KeyCode.DOWN ? 1 : key.getCode() == KeyCode.UP ? -1 : 0;
        int from = box.getChildren().indexOf(key.getTarget());
        if (step != 0 && from >= 0) {
            key.consume();
            int to = Math.clamp((long) from + step, 0, titles.size() - 1);
            choose(titles.get(to));
            box.getChildren().get(to).requestFocus();
        }
    }
}
