package dev.longshore.ui.control;

import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;

/** Chooses columns: by a right-click on the head of the table, or a button at its end that the keyboard reaches with Tab. */
final class ColumnMenu {

    private final TableView<?> table;
    private final ColumnLayout<?> layout;
    private final Messages messages;
    private final ContextMenu menu = new ContextMenu();

    private ColumnMenu(TableView<?> table, ColumnLayout<?> layout, Messages messages) {
        this.table = table;
        this.layout = layout;
        this.messages = messages;
        menu.setOnShowing(event -> menu.getItems().setAll(items()));
        menu.getItems().setAll(items());
    }

    static void install(StackPane root, TableView<?> table, ColumnLayout<?> layout, Messages messages) {
        ColumnMenu columns = new ColumnMenu(table, layout, messages);
        table.getColumns().forEach(column -> column.setContextMenu(columns.menu));
        Button button = new Button("", Icons.of("columns"));
        button.setId(table.getId() + "-columns");
        button.getStyleClass().add("columns-button");
        button.setAccessibleText(messages.text("control.columns.choose"));
        button.setOnAction(click -> columns.menu.show(button, Side.BOTTOM, 0, 0));
        StackPane.setAlignment(button, Pos.TOP_RIGHT);
        root.getChildren().add(button);
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        long visible = table.getColumns().stream().filter(TableColumn::isVisible).count();
        for (TableColumn<?, ?> column : table.getColumns()) {
            if (layout.withheld(column.getId())) {
                continue;
            }
            boolean crowded = layout.crowded(column.getId());
            CheckMenuItem item = new CheckMenuItem(crowded ? messages.text("control.columns.no-room", column.getText()) : column.getText());
            item.setMnemonicParsing(false);
            item.setSelected(column.isVisible() || crowded);
            item.setDisable(column.isVisible() && visible == 1);
            item.setOnAction(event -> layout.want(column, item.isSelected()));
            items.add(item);
        }
        MenuItem reset = new MenuItem(messages.text("control.columns.reset"));
        reset.setOnAction(event -> layout.reset());
        items.add(new SeparatorMenuItem());
        items.add(reset);
        return items;
    }
}
