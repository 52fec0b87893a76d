package dev.longshore.benchmark;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** A window of the toolkit with nothing in it, as large as the app's: what the app is measured beside. */
public final class EmptyWindow extends Application {

    @Override
    public void start(Stage stage) {
        stage.setTitle("Empty");
        stage.setScene(new Scene(new StackPane(), 1280, 800));
        stage.show();
    }

    /** The Java machine starts classes of the toolkit by a way of their own, which needs it on the module path. */
    public static final class Start {

        private Start() {
        }

        public static void main(String[] arguments) {
            launch(EmptyWindow.class, arguments);
        }
    }
}
