package dev.longshore.ui.theme;

import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.longshore.testing.FxExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Accordion;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Spinner;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToolBar;
import javafx.scene.control.TreeView;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.controlsfx.control.BreadCrumbBar;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.MasterDetailPane;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.StatusBar;
import org.controlsfx.control.TaskProgressView;
import org.controlsfx.control.ToggleSwitch;
import org.controlsfx.control.textfield.TextFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A colour that a control looks up and no style sheet defines is logged by JavaFX, and looks wrong. */
@ExtendWith(FxExtension.class)
class CssWarningsTest {

    private static final Logger CSS = Logger.getLogger("javafx.css");

    @Test
    void controlsOfEveryKindShowWithoutAWarning() {
        assertEquals(List.of(), warningsOf(true));
    }

    @Test
    void withoutTheThemeThereAreWarnings() {
        assertFalse(warningsOf(false).isEmpty(), "else the test above sees nothing");
    }

    private static List<String> warningsOf(boolean themed) {
        List<String> warnings = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord logged) {
                warnings.add(logged.getMessage());
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        };
        CSS.addHandler(handler);
        CSS.setUseParentHandlers(false);
        try {
            onFx(() -> show(themed));
        } finally {
            CSS.removeHandler(handler);
            CSS.setUseParentHandlers(true);
        }
        return warnings;
    }

    private static void show(boolean themed) {
        VBox box = new VBox();
        box.getChildren().setAll(nodes());
        Scene scene = new Scene(box, 400, 400);
        Theme theme = new Theme(ThemeMode.LIGHT);
        if (themed) {
            theme.apply(scene);
        }
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        PopOver over = new PopOver(new Label("over"));
        over.show(box);
        box.applyCss();
        theme.mode().set(ThemeMode.DARK);
        box.applyCss();
        theme.mode().set(ThemeMode.LIGHT);
        box.applyCss();
        over.hide(javafx.util.Duration.ZERO);
        stage.hide();
    }

    private static List<Node> nodes() {
        return List.of(new Button("b"), new CheckBox("c"), new ComboBox<>(FXCollections.observableArrayList("a")),
                new ListView<>(FXCollections.observableArrayList("a")), new TableView<>(), new TreeView<>(), new TextField("t"),
                new TextArea("t"), new TabPane(), new ToolBar(new Button("t")), new Spinner<>(0, 9, 1), new ProgressBar(0.5),
                new Accordion(new TitledPane("t", new Label("l"))), new StatusBar(), new ToggleSwitch("t"),
                new CheckComboBox<>(FXCollections.observableArrayList("a")), new BreadCrumbBar<>(), new MasterDetailPane(),
                new SegmentedButton(), new TaskProgressView<>(), TextFields.createClearableTextField());
    }
}
