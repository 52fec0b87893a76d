package dev.longshore.ui.build;

import dev.longshore.domain.Host;
import dev.longshore.service.build.BuildOrder;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.dialog.FieldLabel;
import dev.longshore.ui.dialog.FolderChooser;
import dev.longshore.ui.dialog.Form;
import dev.longshore.ui.dialog.HostChoice;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Folder, Dockerfile, names and switches of a build, and what the folder holds. */
final class BuildForm implements Form {

    private static final double HEIGHT = 560;

    private final BuildViewModel model;
    private final Messages messages;
    private final FolderChooser chooser;
    private final Consumer<BuildOrder> start;
    private final BuildControls controls;
    private final TextField folder = new TextField();
    private final VBox content = new VBox(12);
    private final ScrollPane scroll = new ScrollPane(content);

    /** @param hosts those that can build */
    BuildForm(BuildViewModel model, List<Host> hosts, Messages messages, FolderChooser chooser, ClipboardAccess clipboard, Consumer<BuildOrder> start) {
        this.model = model;
        this.messages = messages;
        this.chooser = chooser;
        this.start = start;
        this.controls = new BuildControls(messages);
        BuildFields fields = model.fields();
        TextField tags = field("build-tags", fields.tags(), "app:latest");
        TextField platform = field("build-platform", fields.platform(), "linux/amd64");
        ArgumentRows arguments = new ArgumentRows(fields.arguments(), messages);
        ComboBox<String> target = target();
        content.getChildren().addAll(folderRow(), new FolderPane(model.folder(), messages, clipboard),
                new VBox(4, controls.labelled("build.tags", tags), controls.problem("build-tags-message", tags, fields::tagsProblem, fields.tags())),
                BuildControls.row(controls.labelled("build.dockerfile", field("build-dockerfile", model.folder().dockerfile(), "Dockerfile")),
                        new VBox(4, controls.labelled("build.target", target, fields.target(), fields.targetLacking()),
                                controls.problem("build-target-message", target, fields::targetProblem, fields.target(), fields.targetLacking()))),
                new VBox(4, arguments, controls.problem("build-args-message", tags, fields.arguments()::problem, fields.arguments().rows())),
                BuildControls.row(new VBox(4, controls.labelled("build.platform", platform, fields.platform(), fields.platformLacking()),
                        controls.problem("build-platform-message", platform, fields::platformProblem, fields.platform(), fields.platformLacking())),
                        host(hosts)),
                new HBox(20, box("build-no-cache", "build.no-cache", fields.noCache()), box("build-pull", "build.pull", fields.pull())));
        content.getStyleClass().add("build-form");
        scroll.setId("build-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(Double.MAX_VALUE);
        content.heightProperty().addListener((property, was, now) -> fit(now.doubleValue()));
        scroll.setPrefViewportHeight(HEIGHT - 160);
        scroll.parentProperty().addListener((property, was, now) -> now.getStyleClass().add("build-window"));   // wider than a question
    }

    @Override
    public Message title() {
        return Message.of("build.title");
    }

    @Override
    public ObservableValue<Message> verb() {
        return Bindings.createObjectBinding(() -> Message.of("build.verb"), model.invalid());
    }

    @Override
    public ObservableBooleanValue invalid() {
        return model.invalid();
    }

    @Override
    public Node content() {
        return scroll;
    }

    @Override
    public Node first() {
        return folder;
    }

    @Override
    public void submit(Runnable close) {
        start.accept(model.order());
        close.run();
    }

    @Override
    public void closed() {
        model.stop();
    }

    /** The window grows with what there is to say, up to a height at which it scrolls; it does not shrink under the pointer. */
    private void fit(double height) {
        double wanted = Math.min(HEIGHT, height);
        if (wanted > scroll.getPrefViewportHeight()) {
            if (scroll.getScene() == null || scroll.getScene().getWindow() == null) {
                scroll.setPrefViewportHeight(wanted);
            } else {
                afterLayout(scroll.getScene(), () -> grow(wanted));   // what is asked for during a layout is forgotten at its end
            }
        }
    }

    private void grow(double height) {
        if (scroll.getScene() != null && scroll.getScene().getWindow() != null) {
            scroll.setPrefViewportHeight(Math.max(height, scroll.getPrefViewportHeight()));
            scroll.getScene().getWindow().sizeToScene();
        }
    }

    private static void afterLayout(Scene scene, Runnable action) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                action.run();
            }
        });
    }

    private Node folderRow() {
        folder.setId("build-folder");
        folder.setPromptText(messages.text("build.folder.prompt"));
        folder.textProperty().bindBidirectional(model.folder().path());
        Button choose = new Button(messages.text("build.folder.choose"));
        choose.setId("build-folder-choose");
        choose.setMinWidth(Button.USE_PREF_SIZE);
        choose.setOnAction(click -> chooser.choose(choose.getScene().getWindow(), messages.text("build.folder.title"), typed())
                .ifPresent(path -> model.folder().path().set(path.toString())));
        HBox.setHgrow(folder, Priority.ALWAYS);
        return new VBox(4, FieldLabel.of("build.folder", folder, messages), new HBox(8, folder, choose));
    }

    private Path typed() {
        try {
            return Path.of(model.folder().path().get().strip());
        } catch (InvalidPathException e) {
            return Path.of("");
        }
    }

    private VBox host(List<Host> hosts) {
        ChoiceBox<Host> host = HostChoice.of("build-host", hosts, model.fields().host());
        return new VBox(4, HostChoice.label("build.host", host, messages), host);
    }

    private static TextField field(String id, StringProperty text, String example) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(example);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    /** Typed freely; the stages of the Dockerfile are offered. */
    private ComboBox<String> target() {
        ComboBox<String> target = new ComboBox<>();
        target.setId("build-target");
        target.setEditable(true);
        target.setPromptText(messages.text("build.target.last"));
        target.getEditor().textProperty().bindBidirectional(model.fields().target());
        model.folder().state().addListener((property, was, now) -> {
            if (now instanceof FolderState.Ready(var look)) {
                String typed = model.fields().target().get();
                target.getItems().setAll(look.dockerfile().stages());
                model.fields().target().set(typed);   // new choices clear what is typed
            }
        });
        return target;
    }

    private CheckBox box(String id, String key, javafx.beans.property.BooleanProperty on) {
        CheckBox box = new CheckBox(messages.text(key));
        box.setId(id);
        box.setMnemonicParsing(false);
        box.selectedProperty().bindBidirectional(on);
        return box;
    }
}
