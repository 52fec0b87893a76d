package dev.longshore.ui.exchange;

import dev.longshore.domain.KebabCase;
import dev.longshore.domain.PlainText;
import dev.longshore.service.exchange.CommitFacts;
import dev.longshore.service.exchange.CommitFacts.Held;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.dialog.FieldLabel;
import dev.longshore.ui.dialog.Form;
import dev.longshore.ui.dialog.Hint;
import dev.longshore.ui.dialog.HostLine;
import dev.longshore.ui.format.ByteSizeFormat;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Asks for the name of the new image and what it starts with, and says what it will not hold. */
final class CommitForm implements Form {

    private static final double WIDTH = 560;
    private static final int LONGEST = 120;
    private static final int LONGEST_NAME = 40;
    private static final int MOST_LINES = 12;

    private final CommitModel model;
    private final Messages messages;
    private final TextField name = new TextField();
    private final Hint nameHint = new Hint(name, "commit-name-hint");
    private final Label changesHint = WrappedLabel.of("", Style.SMALL, "dialog-hint");
    private final VBox notHeld = new VBox(4);
    private final VBox content;

    CommitForm(CommitModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        notHeld.setId("commit-not-held");
        content = new VBox(12, HostLine.of(model.host(), messages), name(), persons(), changes(), pause(), notHeld);
        content.setId("commit");
        content.setPrefWidth(WIDTH);
        model.name().subscribe(typed -> sayName());
        model.changes().subscribe(typed -> sayChanges());
        model.facts().subscribe(known -> sayNotHeld());
        model.sizes().subscribe(known -> sayNotHeld());
    }

    private Node name() {
        name.setId("commit-name");
        name.setPromptText("team/app:1.0");
        name.textProperty().bindBidirectional(model.name());
        return new VBox(4, FieldLabel.of("exchange.commit.name", name, messages), name, nameHint.label());
    }

    private Node persons() {
        VBox author = field("commit-author", "exchange.commit.author", model.author());
        VBox message = field("commit-message", "exchange.commit.message", model.message());
        HBox.setHgrow(author, Priority.ALWAYS);
        HBox.setHgrow(message, Priority.ALWAYS);
        return new HBox(8, author, message);
    }

    private VBox field(String id, String key, StringProperty text) {
        TextField field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(text);
        return new VBox(4, FieldLabel.of(key, field, messages), field);
    }

    private Node changes() {
        TextArea area = new TextArea();
        area.setId("commit-changes");
        area.setPrefRowCount(3);
        area.setPromptText("CMD [\"nginx\", \"-g\", \"daemon off;\"]");
        area.getStyleClass().add(Style.MONO);
        area.textProperty().bindBidirectional(model.changes());
        changesHint.setId("commit-changes-hint");
        return new VBox(4, FieldLabel.of("exchange.changes", area, messages), area, changesHint);
    }

    private Node pause() {
        CheckBox pause = new CheckBox(messages.text("exchange.commit.pause"));
        pause.setId("commit-pause");
        pause.selectedProperty().bindBidirectional(model.pause());
        return pause;
    }

    private void sayName() {
        if (model.name().get().isBlank()) {
            nameHint.plain(messages.text("exchange.commit.name.hint"));
        } else if (model.wanted().isEmpty()) {
            nameHint.error(messages.text("images.tag.invalid"));
        } else {
            nameHint.plain(messages.text("exchange.commit.name.taken", PlainText.visible(model.wanted().get().toString(), LONGEST)));
        }
    }

    private void sayChanges() {
        changesHint.getStyleClass().removeAll(Style.DIM, Style.BAD_TEXT);
        changesHint.getStyleClass().add(model.wrong().isPresent() ? Style.BAD_TEXT : Style.DIM);
        changesHint.setText(model.wrong().map(wrong -> messages.text("exchange.wrong."
                + KebabCase.of(wrong.problem()), PlainText.visible(wrong.line(), LONGEST)))
                .orElse(messages.text("exchange.changes.hint")));
        resize();
    }

    private void sayNotHeld() {
        CommitFacts facts = model.facts().get();
        List<Node> lines = new ArrayList<>();
        if (facts != null && !facts.notHeld().isEmpty()) {
            lines.add(WrappedLabel.of(messages.text("exchange.commit.not-held"), Style.STRONG));
            facts.notHeld().stream().limit(MOST_LINES).forEach(held -> lines.add(WrappedLabel.of(line(held), Style.DIM)));
            if (facts.notHeld().size() > MOST_LINES) {
                lines.add(WrappedLabel.of(messages.text("exchange.commit.more", facts.notHeld().size() - MOST_LINES), Style.DIM));
            }
        }
        if (facts != null && facts.paused()) {
            lines.add(WrappedLabel.of(messages.text("exchange.commit.paused"), Style.DIM));
        }
        if (model.podman()) {
            lines.add(WrappedLabel.of(messages.text(facts != null && facts.healthcheck() ? "exchange.commit.podman.health"
                    : "exchange.commit.podman"), Style.DIM));
        }
        notHeld.getChildren().setAll(lines);
        resize();
    }

    private String line(Held held) {
        String name = PlainText.visible(held.name(), LONGEST);
        String path = PlainText.visible(held.path(), LONGEST);
        Map<String, Long> sizes = model.sizes().get();
        Long size = sizes == null ? null : sizes.get(held.name());
        return switch (held.type()) {
            case "volume" -> size == null ? messages.text("exchange.held.volume", path, name)
                    : messages.text("exchange.held.volume.size", path, name, ByteSizeFormat.text(size));
            case "bind" -> messages.text("exchange.held.bind", path, name);
            case "tmpfs" -> messages.text("exchange.held.tmpfs", path);
            default -> messages.text("exchange.held.other", path, PlainText.visible(held.type(), LONGEST));
        };
    }

    private void resize() {
        if (content.getScene() != null && content.getScene().getWindow() != null) {
            content.getScene().getWindow().sizeToScene();
        }
    }

    @Override
    public Message title() {
        return Message.of("exchange.commit.title", PlainText.visible(model.container().name(), LONGEST_NAME));
    }

    @Override
    public ObservableValue<Message> verb() {
        return Bindings.createObjectBinding(() -> model.wanted().map(wanted -> Message.of("exchange.commit.verb",
                PlainText.visible(wanted.toString(), LONGEST_NAME)))
                .orElse(Message.of("exchange.commit.verb.none")), model.name());
    }

    @Override
    public ObservableBooleanValue invalid() {
        return model.invalid();
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public Node first() {
        return name;
    }

    @Override
    public void submit(Runnable close) {
        model.submit();
        close.run();
    }

    @Override
    public void closed() {
        model.close();
    }
}
