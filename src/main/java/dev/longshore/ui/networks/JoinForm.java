package dev.longshore.ui.networks;

import dev.longshore.domain.ContainerStatus;
import dev.longshore.domain.PlainText;
import dev.longshore.domain.network.DraftProblem.Field;
import dev.longshore.domain.network.Subnet;
import dev.longshore.engine.model.ContainerSummary;
import dev.longshore.service.networks.NetworkFacts;
import dev.longshore.service.networks.Place;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.control.ChoiceText;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.dialog.FieldLabel;
import dev.longshore.ui.dialog.Form;
import dev.longshore.ui.dialog.HostLine;
import dev.longshore.ui.format.ContainerFormat;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Asks which container joins a network, with which names and addresses. */
final class JoinForm implements Form {

    private static final double WIDTH = 560;
    private static final int LONGEST_NAME = 40;

    private final JoinViewModel model;
    private final Messages messages;
    private final ChoiceBox<ContainerSummary> container = new ChoiceBox<>();
    private final Label hint = WrappedLabel.of("", Style.SMALL, Style.DIM);
    private final VBox content;

    JoinForm(JoinViewModel model, ClipboardAccess clipboard, Messages messages) {
        this.model = model;
        this.messages = messages;
        choice();
        hint.setId("join-network-hint");
        content = new VBox(12, HostLine.of(model.host(), messages), new VBox(4, label(), container, hint), field("aliases", "networks.join.aliases", model.aliases(), Field.ALIASES, "db"),
                addresses(), new RequestTexts("join-network", model::texts, clipboard, messages, model.draft(), model.container()),
                new SaidFailure("join-network-said", model.failure(), clipboard, messages));
        content.setId("join-network");
        content.setPrefWidth(WIDTH);
        model.around().subscribe(around -> {
            container.getItems().setAll(around.map(there -> there.others()).orElse(List.of()));
            container.setDisable(container.getItems().isEmpty());
            say();
        });
        model.container().subscribe(chosen -> say());
    }

    private Label label() {
        Label label = new Label(messages.text("networks.join.container"));
        label.setLabelFor(container);
        container.setAccessibleText(label.getText());
        return label;
    }

    private void choice() {
        container.setId("join-network-container");
        container.setMaxWidth(Double.MAX_VALUE);
        container.setConverter(new ChoiceText<>(each -> PlainText.visible(each.name() + " · "
                + messages.text(ContainerFormat.state(ContainerStatus.of(each.state(), each.status())).word()), LONGEST_NAME * 2)));
        container.valueProperty().bindBidirectional(model.container());
    }

    private Node addresses() {
        HBox both = new HBox(8, field("ipv4", "networks.join.ipv4", model.ipv4(), Field.IPV4, ""), field("ipv6", "networks.join.ipv6", model.ipv6(), Field.IPV6, ""));
        both.getChildren().forEach(each -> HBox.setHgrow(each, Priority.ALWAYS));
        Label subnets = WrappedLabel.of("", Style.SMALL, Style.DIM);
        subnets.setId("join-network-subnets");
        model.around().subscribe(around -> subnets.setText(around.map(there -> NetworkFacts.subnets(there.network())).filter(all -> !all.isEmpty())
                .map(all -> messages.text("networks.join.subnets", all.stream().map(Subnet::text).collect(Collectors.joining(", ")))).orElse("")));
        return new VBox(4, both, subnets);
    }

    private Node field(String part, String key, StringProperty text, Field which, String example) {
        TextField field = new TextField();
        field.setId("join-network-" + part);
        field.setPromptText(example.isEmpty() ? messages.text("networks.join.chosen") : example);
        field.textProperty().bindBidirectional(text);
        field.setMaxWidth(Double.MAX_VALUE);
        ProblemLine problem = new ProblemLine(field.getId() + "-message", field, model.problems(), each -> each.field() == which, each -> { }, messages);
        return new VBox(4, FieldLabel.of(key, field, messages), field, problem);
    }

    /** What is filled in, and what cannot be known. */
    private void say() {
        boolean none = model.around().get().filter(there -> there.others().isEmpty()).isPresent();
        hint.setText(model.past().map(this::had).orElse(none ? messages.text("networks.join.none") : ""));
        hint.setVisible(!hint.getText().isEmpty());
        hint.setManaged(!hint.getText().isEmpty());
    }

    private String had(Place place) {
        boolean untold = place.draft().ipv4().isEmpty() && !place.ipv4().isEmpty();
        return untold ? messages.text("networks.join.had", PlainText.visible(place.ipv4())) : messages.text("networks.join.again");
    }

    @Override
    public Message title() {
        return Message.of("networks.join.title", model.network().name());
    }

    @Override
    public ObservableValue<Message> verb() {
        return Bindings.createObjectBinding(() -> model.busy().get() ? Message.of("networks.busy") : model.container().get() == null ? Message.of("networks.join.verb.none")
                : Message.of("networks.join.verb", PlainText.visible(model.container().get().name(), LONGEST_NAME)), model.container(), model.busy());
    }

    @Override
    public ObservableBooleanValue invalid() {
        return Bindings.createBooleanBinding(model::invalid, model.container(), model.problems(), model.busy());
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public Node first() {
        return container;
    }

    @Override
    public void submit(Runnable close) {
        model.join(close);
    }
}
