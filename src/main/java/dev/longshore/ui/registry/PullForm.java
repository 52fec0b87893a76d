package dev.longshore.ui.registry;

import dev.longshore.domain.Host;
import dev.longshore.domain.ImageReference;
import dev.longshore.domain.PlainText;
import dev.longshore.engine.model.FoundImage;
import dev.longshore.ui.base.Failures;
import dev.longshore.ui.control.ChoiceText;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.dialog.FieldLabel;
import dev.longshore.ui.dialog.Form;
import dev.longshore.ui.dialog.Hint;
import dev.longshore.ui.dialog.HostChoice;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Pull…: one field for a name or for words to search for, what the search finds below it, tag, platform and host. */
final class PullForm implements Form {

    /** An order to pull. */
    record Order(Host host, ImageReference image, Optional<String> platform) { }

    private static final List<String> PLATFORMS = List.of("", "linux/amd64", "linux/arm64", "linux/arm/v7", "linux/arm/v6", "linux/386",
            "linux/ppc64le", "linux/s390x", "linux/riscv64", "windows/amd64");
    private static final int LONGEST_REGISTRY = 28;
    private static final double WIDTH = 560;
    private static final double HOST_WIDTH = 120;
    private static final double LIST_HEIGHT = 232;

    private final PullViewModel model;
    private final Consumer<Order> pull;
    private final Messages messages;
    private final TextField name = new TextField();
    private final TextField tag = new TextField();
    private final Hint hint = new Hint(name, "pull-message");
    private final ListView<FoundImage> results = new ListView<>();
    private final Label status = WrappedLabel.of("", Style.SMALL, Style.DIM);
    private final ChoiceBox<String> platform = new ChoiceBox<>();
    private final ChoiceBox<Host> host;
    private final Button login = new Button();
    private final VBox node;
    private final BooleanBinding invalid;
    private final ObjectBinding<Message> verb;

    /**
     * @param pull  begins to pull
     * @param login opens the question for the login at a registry
     */
    PullForm(PullViewModel model, Consumer<Order> pull, Consumer<String> login, Messages messages) {
        this.model = model;
        this.pull = pull;
        this.messages = messages;
        this.invalid = Bindings.createBooleanBinding(() -> model.image().get().isEmpty(), model.image());
        this.verb = Bindings.createObjectBinding(model::verb, model.image());
        this.host = HostChoice.of("pull-host", model.hosts(), model.host());
        fields();
        list();
        this.login.setOnAction(click -> login.accept(registry()));
        this.node = layout();
        model.image().subscribe(now -> said());
        model.name().subscribe(now -> said());
        model.state().subscribe(this::searched);
    }

    private void fields() {
        name.setId("pull-name");
        name.setPromptText(messages.text("registry.pull.name-example"));
        name.textProperty().bindBidirectional(model.name());
        name.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.DOWN && !results.getItems().isEmpty()) {
                key.consume();
                results.requestFocus();
                results.getSelectionModel().selectFirst();
            }
        });
        tag.setId("pull-tag");
        tag.setPromptText("latest");
        tag.setPrefColumnCount(10);
        tag.textProperty().bindBidirectional(model.tag());
        platform.setId("pull-platform");
        platform.getItems().setAll(PLATFORMS);
        platform.setConverter(new ChoiceText<>(value -> value.isEmpty() ? messages.text("registry.pull.platform-own") : value));
        platform.valueProperty().bindBidirectional(model.platform());
        login.setId("pull-login");
        login.getStyleClass().addAll(Style.FLAT, Style.LINK);
        login.setMnemonicParsing(false);
    }

    private void list() {
        results.setId("pull-results");
        results.setItems(model.results());
        results.setCellFactory(list -> new FoundCell(messages));
        results.setPrefHeight(LIST_HEIGHT);
        results.setMinHeight(120);
        results.setPlaceholder(new Label());
        results.setAccessibleText(messages.text("registry.pull.results"));
        results.setOnMouseClicked(click -> pick());
        results.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                key.consume();
                pick();
                tag.requestFocus();
            } else if (key.getCode() == KeyCode.UP && results.getSelectionModel().getSelectedIndex() <= 0) {
                key.consume();
                name.requestFocus();
            }
        });
        status.setId("pull-status");
    }

    private VBox layout() {
        VBox names = new VBox(4, FieldLabel.of("registry.pull.name", name, messages), name);
        HBox.setHgrow(names, Priority.ALWAYS);
        HBox first = new HBox(8, names, new VBox(4, FieldLabel.of("registry.pull.tag", tag, messages), tag));
        VBox hosts = new VBox(4, HostChoice.label("registry.pull.host", host, messages), host);
        HBox.setHgrow(hosts, Priority.ALWAYS);
        host.setPrefWidth(HOST_WIDTH);   // a long address gives way to what stands beside it
        platform.setMinWidth(Region.USE_PREF_SIZE);
        login.setMinWidth(Region.USE_PREF_SIZE);
        HBox last = new HBox(8, hosts, new VBox(4, platformLabel(), platform), login);
        last.setAlignment(Pos.BOTTOM_LEFT);
        VBox.setVgrow(results, Priority.ALWAYS);
        VBox all = new VBox(6, first, hint.label(), results, status, last);
        all.setPrefWidth(WIDTH);
        return all;
    }

    /** Greyed where the engine cannot be asked for a platform, and says why. */
    private Label platformLabel() {
        Label label = FieldLabel.of("registry.pull.platform", platform, messages);
        String name = label.getText();
        model.platformLacking().subscribe(lacking -> {
            label.setText(lacking.map(why -> messages.text("control.menu.disabled", name, why)).orElse(name));
            platform.setAccessibleText(label.getText());
            platform.setDisable(lacking.isPresent());
            if (lacking.isPresent()) {
                model.platform().set("");
            }
        });
        return label;
    }

    private void pick() {
        FoundImage chosen = results.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.pick(chosen);
        }
    }

    private void said() {
        tag.setDisable(model.versioned());
        login.setText(messages.text("registry.pull.login", PlainText.visible(registry(), LONGEST_REGISTRY)));
        model.problem().ifPresentOrElse(wrong -> hint.error(messages.text(wrong)),
                () -> hint.plain(model.image().get().map(what -> messages.text("registry.pull.full", full(what))).orElse(messages.text("registry.pull.hint"))));
    }

    private static String full(ImageReference what) {
        return PlainText.visible(what.repository() + (what.tag().isEmpty() ? "" : ":" + what.tag()) + (what.digest().isEmpty() ? "" : "@" + what.digest()));
    }

    private String registry() {
        return model.image().get().map(ImageReference::registry).orElse(ImageReference.HUB);
    }

    private void searched(SearchState now) {
        status.setText(switch (now) {
            case SearchState.Idle _ -> messages.text("registry.pull.idle");
            case SearchState.Searching _ -> messages.text("registry.pull.searching");
            case SearchState.Found(int count) -> messages.text("registry.pull.found", count);
            case SearchState.Failed failed -> messages.text("registry.pull.search-failed", messages.text(Failures.cause(failed.failure())),
                    PlainText.visible(failed.failure().detail(), 300));
        });
        boolean failed = now instanceof SearchState.Failed;
        status.getStyleClass().removeAll(Style.DIM, Style.WARN_TEXT);
        status.getStyleClass().add(failed ? Style.WARN_TEXT : Style.DIM);
    }

    @Override
    public Message title() {
        return Message.of("registry.pull.title");
    }

    @Override
    public ObservableValue<Message> verb() {
        return verb;
    }

    @Override
    public ObservableBooleanValue invalid() {
        return invalid;
    }

    @Override
    public Node content() {
        return node;
    }

    @Override
    public Node first() {
        return name;
    }

    @Override
    public void submit(Runnable close) {
        model.image().get().ifPresent(image -> {
            pull.accept(new Order(model.host().get(), image, Optional.of(model.platform().get()).filter(chosen -> !chosen.isEmpty())));
            close.run();
        });
    }

    @Override
    public void closed() {
        model.close();
    }
}
