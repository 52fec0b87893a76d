package dev.longshore.ui.dialog;

import dev.longshore.ui.base.FxDelay;
import dev.longshore.ui.control.LatinKeys;
import dev.longshore.ui.theme.Style;
import dev.longshore.ui.theme.Theme;
import java.time.Duration;
import java.util.Locale;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The frame of every dialog: a heading, the question, Cancel and a verb. Escape and closing the window are Cancel. */
final class DialogWindow<T> {

    private static final Duration JUST_SHOWN = Duration.ofMillis(200);
    /** More than the frame of a window can account for. */
    private static final double FAR = 60;

    private final Stage stage = new Stage();
    private final CompletableFuture<Optional<T>> result = new CompletableFuture<>();
    private final Button cancel;
    private final Button verb;
    private final HBox head = new HBox(6);
    private final HBox buttons = new HBox(8);
    private Optional<T> answer = Optional.empty();

    DialogWindow(Window owner, Theme theme, String title, Button cancel, Button verb, Node content, Supplier<T> answered) {
        this.cancel = cancel;
        this.verb = verb;
        verb.setId("dialog-verb");
        cancel.setId("dialog-cancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(click -> stage.hide());
        verb.setOnAction(click -> {
            answer = Optional.of(answered.get());
            stage.hide();
        });
        LatinKeys.install(stage, Locale.getDefault());
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(title);
        stage.setResizable(false);
        Scene scene = new Scene(frame(title, content));
        theme.apply(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE && key.getTarget() instanceof ListView<?>) {   // which would keep it to itself
                key.consume();
                stage.hide();
            } else if (key.getCode() == KeyCode.ENTER && (key.getTarget() instanceof CheckBox || key.getTarget() instanceof RadioButton)) {
                key.consume();   // which would change the choice, as the space bar does
                (verb.isDefaultButton() ? verb : cancel).fire();
            }
        });
        stage.setScene(scene);
        stage.setOnHidden(hidden -> result.complete(answer));
    }

    /** A question whose default is to do nothing: Enter is Cancel wherever the focus is. @param first where the keyboard begins; null for Cancel */
    CompletionStage<Optional<T>> ask(Node first) {
        cancel.setDefaultButton(true);
        verb.getStyleClass().add(Style.DANGER);
        verb.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) { // else Enter fires the button that has the focus
                key.consume();
                stage.hide();
            }
        });
        return show(first == null ? cancel : first);
    }

    /** A form: Enter is the verb while it is enabled. */
    CompletionStage<Optional<T>> fill(Node first) {
        verb.setDefaultButton(true);
        verb.getStyleClass().add(Style.PRIMARY);
        return show(first);
    }

    /** In place of answering and closing, the verb does this. */
    void onVerb(Runnable action) {
        verb.setOnAction(click -> action.run());
    }

    void close() {
        stage.hide();
    }

    /** What holds much may be made larger, and is as wide as it wants to be. */
    void resizable() {
        stage.setResizable(true);
        stage.getScene().getRoot().getStyleClass().add("form-dialog");
    }

    /** At the end of the title's line. */
    void tags(List<? extends Node> tags) {
        head.getChildren().addAll(tags);
    }

    /** Left of the buttons, as far as there is room. */
    void besideButtons(Node node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        buttons.getChildren().addFirst(node);
    }

    private CompletionStage<Optional<T>> show(Node first) {
        place();
        double x = stage.getX();
        double y = stage.getY();
        stage.show();
        new FxDelay().after(JUST_SHOWN, () -> putBack(x, y));
        first.requestFocus();
        return result;
    }

    /** Over the middle of its owner; window managers differ in where they would put it. */
    private void place() {
        Window owner = stage.getOwner();
        Region root = (Region) stage.getScene().getRoot();
        root.applyCss();
        double width = root.prefWidth(-1);
        stage.setX(owner.getX() + Math.max(0, (owner.getWidth() - width) / 2));
        stage.setY(owner.getY() + Math.max(0, (owner.getHeight() - root.prefHeight(width)) / 3));
    }

    /** Some window managers put what is just shown into the corner, its title out of reach: nobody can have moved it so soon. */
    private void putBack(double x, double y) {
        if (stage.isShowing() && (Math.abs(stage.getX() - x) > FAR || Math.abs(stage.getY() - y) > FAR)) {
            stage.setX(x);
            stage.setY(y);
        }
    }

    private VBox frame(String title, Node content) {
        Label heading = new Label(title);
        heading.setWrapText(true);
        heading.getStyleClass().addAll(Style.TITLE, "dialog-title");
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(heading, Priority.ALWAYS);
        head.getChildren().add(heading);
        buttons.getChildren().addAll(cancel, verb);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("dialog-buttons");
        VBox frame = new VBox(head, content, buttons);
        VBox.setVgrow(content, Priority.ALWAYS);
        frame.getStyleClass().add("ls-dialog");
        return frame;
    }
}
