package dev.longshore.ui.dialog;

import static dev.longshore.testing.FxExtension.await;
import static dev.longshore.testing.FxExtension.onFx;

import dev.longshore.testing.FxExtension;
import dev.longshore.ui.control.WrappedLabel;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class FollowingWindowTest {

    private Stage stage;

    @AfterEach
    void close() {
        onFx(() -> stage.hide());
    }

    @Test
    void aWindowGrowsAndShrinksWithTheLinesOfATextInIt() {
        Label text = onFx(() -> WrappedLabel.of("one line"));
        onFx(() -> {
            FollowingWindow.follow(text);
            VBox content = new VBox(text);
            content.setPrefWidth(200);
            stage = new Stage();
            stage.setScene(new Scene(content));
            stage.show();
        });
        double low = onFx(() -> stage.getScene().getHeight());
        onFx(() -> text.setText("many words ".repeat(40)));
        await("all lines are in the window", () -> text.getHeight() > 3 * low && stage.getScene().getHeight() >= text.getHeight());
        onFx(() -> text.setText("one line"));
        await("as low as before", () -> stage.getScene().getHeight() == low);
    }
}
