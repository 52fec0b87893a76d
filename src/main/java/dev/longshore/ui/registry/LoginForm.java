package dev.longshore.ui.registry;

import dev.longshore.domain.Failure;
import dev.longshore.domain.ImageReference;
import dev.longshore.domain.PlainText;
import dev.longshore.domain.RegistryLogin;
import dev.longshore.ui.base.Failures;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.dialog.FieldLabel;
import dev.longshore.ui.dialog.Form;
import dev.longshore.ui.dialog.WarningLabel;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** User and password for a registry, for the app's memory only. */
final class LoginForm implements Form {

    private static final int LONGEST = 300;
    private static final double WIDTH = 440;

    /**
     * What is asked.
     *
     * @param registry whose login it is; empty where that is asked too
     * @param failure  what made it necessary
     * @param verb     what happens with the login
     */
    record Question(Optional<String> registry, Optional<Failure> failure, Message verb) { }

    private final Question question;
    private final Consumer<RegistryLogin> answered;
    private final TextField registry = new TextField();
    private final TextField user = new TextField();
    private final PasswordField password = new PasswordField();
    private final VBox node = new VBox(10);
    private final BooleanBinding invalid;

    LoginForm(Question question, Consumer<RegistryLogin> answered, Messages messages) {
        this.question = question;
        this.answered = answered;
        registry.setId("login-registry");
        registry.setPromptText("registry.example.com:5000");
        registry.setText(question.registry().orElse(""));
        registry.setDisable(question.registry().isPresent());
        user.setId("login-user");
        password.setId("login-password");
        invalid = Bindings.createBooleanBinding(() -> named().isEmpty() || user.getText().isBlank() || password.getText().isEmpty(),
                registry.textProperty(), user.textProperty(), password.textProperty());
        question.failure().ifPresent(failure -> node.getChildren().add(warning(failure, messages)));
        Label memory = WrappedLabel.of(messages.text("registry.login.memory"), Style.SMALL, Style.DIM);
        node.getChildren().addAll(new VBox(4, FieldLabel.of("registry.login.registry", registry, messages), registry),
                new VBox(4, FieldLabel.of("registry.login.user", user, messages), user),
                new VBox(4, FieldLabel.of("registry.login.password", password, messages), password, memory));
        node.setPrefWidth(WIDTH);
    }

    private static Label warning(Failure failure, Messages messages) {
        return WarningLabel.of("login-why", messages.text("registry.login.why", messages.text(Failures.title(failure)), messages.text(Failures.cause(failure)),
                PlainText.visible(failure.detail().strip().replace("\n", "; "), LONGEST)));
    }

    /** A registry is what may stand before the slash of an image's name. */
    private Optional<String> named() {
        String typed = registry.getText().strip().replaceFirst("^https?://", "").replaceFirst("/+$", "");
        if (typed.equals(ImageReference.HUB) || typed.equals("index.docker.io")) {
            return Optional.of(ImageReference.HUB);
        }
        return ImageReference.parse(typed + "/x").map(ImageReference::registry).filter(typed::equals);
    }

    @Override
    public Message title() {
        return question.registry().map(known -> Message.of("registry.login.title", known)).orElse(Message.of("registry.login.title-any"));
    }

    @Override
    public ObservableValue<Message> verb() {
        return new SimpleObjectProperty<>(question.verb());
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
        return question.registry().isPresent() ? user : registry;
    }

    @Override
    public void submit(Runnable close) {
        named().ifPresent(where -> {
            RegistryLogin login = new RegistryLogin(where, user.getText().strip(), password.getText(), false);
            close.run();
            answered.accept(login);
        });
    }

    @Override
    public void closed() {
        password.clear();
    }
}
