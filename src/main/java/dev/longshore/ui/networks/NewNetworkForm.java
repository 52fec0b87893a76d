package dev.longshore.ui.networks;

import dev.longshore.domain.Host;
import dev.longshore.domain.KebabCase;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.PlainText;
import dev.longshore.domain.network.DraftProblem.Field;
import dev.longshore.domain.network.DraftProblem.Kind;
import dev.longshore.domain.network.NetworkDraft.Flag;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.control.pairs.PairList;
import dev.longshore.ui.control.pairs.PairRows;
import dev.longshore.ui.dialog.FieldLabel;
import dev.longshore.ui.dialog.Form;
import dev.longshore.ui.dialog.HostChoice;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Name, driver, addresses, options and labels of a new network, and the command and the request that make it. */
final class NewNetworkForm implements Form {

    private static final double WIDTH = 620;
    private static final double DRIVER_WIDTH = 150;
    private static final int LONGEST_NAME = 40;

    private final NewNetworkViewModel model;
    private final Messages messages;
    private final BiConsumer<ObjectRef, String> made;
    private final TextField name = new TextField();
    private final ComboBox<String> driver = new ComboBox<>();
    private final VBox content;

    /** @param made told of the new network, and of the engine's own warning or an empty text, once the window has closed */
    NewNetworkForm(NewNetworkViewModel model, ClipboardAccess clipboard, BiConsumer<ObjectRef, String> made, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.made = made;
        content = new VBox(12, names(), new PoolRows(model, messages), flags(),
                pairs(new PairRows.Words("new-network-option", "networks.new.options", "networks.new.options.add", "com.docker.network.driver.mtu", "1400"), model.options()),
                pairs(new PairRows.Words("new-network-label", "networks.new.labels", "networks.new.labels.add", "team", "shop"), model.labels()), host(),
                new RequestTexts("new-network", model::texts, clipboard, messages, model.wanted(), model.host()), new SaidFailure("new-network-said", model.failure(), clipboard, messages));
        content.setId("new-network");
        content.setPrefWidth(WIDTH);
    }

    private Node names() {
        name.setId("new-network-name");
        name.setPromptText(messages.text("networks.new.name.example"));
        name.textProperty().bindBidirectional(model.name());
        driver.setId("new-network-driver");
        driver.setEditable(true);
        driver.setPrefWidth(DRIVER_WIDTH);
        driver.setPromptText("bridge");
        driver.getEditor().textProperty().bindBidirectional(model.driver());
        model.drivers().subscribe(() -> {
            String typed = model.driver().get();
            driver.getItems().setAll(model.drivers());
            model.driver().set(typed);   // new choices clear what is typed
        });
        VBox left = new VBox(4, FieldLabel.of("networks.new.name", name, messages), name);
        HBox.setHgrow(left, Priority.ALWAYS);
        ProblemLine wrong = new ProblemLine("new-network-name-message", name, model.problems(),
                problem -> problem.field() == Field.NAME && problem.kind() != Kind.NAME_MISSING, model::mend, messages);
        return new VBox(4, new HBox(8, left, new VBox(4, FieldLabel.of("networks.new.driver", driver, messages), driver)), wrong);
    }

    private Node flags() {
        return new HBox(18, flag(Flag.IPV6, "networks.new.ipv6", "networks.new.ipv6.why"), flag(Flag.INTERNAL, "networks.new.internal", "networks.new.internal.why"),
                flag(Flag.ATTACHABLE, "networks.new.attachable", "networks.new.attachable.why"));
    }

    private CheckBox flag(Flag flag, String key, String why) {
        CheckBox box = new CheckBox(messages.text(key));
        box.setId("new-network-" + KebabCase.of(flag));
        box.setMnemonicParsing(false);
        box.setTooltip(new Tooltip(messages.text(why)));
        box.selectedProperty().bindBidirectional(model.flag(flag));
        return box;
    }

    private Node pairs(PairRows.Words words, PairList list) {
        Label problem = WrappedLabel.of("", Style.SMALL, Style.BAD_TEXT);
        problem.setId(words.id() + "-message");
        problem.textProperty().bind(Bindings.createStringBinding(() -> list.problem().map(what ->
                messages.text(what == PairList.Problem.NAMELESS ? "pairs.nameless" : "pairs.twice")).orElse(""), list.rows()));
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return new VBox(2, new PairRows(list, words, model::secret, messages), problem);
    }

    private Node host() {
        ChoiceBox<Host> host = HostChoice.of("new-network-host", model.hosts(), model.host());
        return new VBox(4, HostChoice.label("networks.new.host", host, messages), host);
    }

    @Override
    public Message title() {
        return Message.of("networks.new.title");
    }

    @Override
    public ObservableValue<Message> verb() {
        return Bindings.createObjectBinding(() -> model.busy().get() ? Message.of("networks.busy") : model.name().get().isBlank() ? Message.of("networks.new.verb.none")
                : Message.of("networks.new.verb", PlainText.visible(model.name().get().strip(), LONGEST_NAME)), model.name(), model.busy());
    }

    @Override
    public ObservableBooleanValue invalid() {
        return Bindings.createBooleanBinding(model::invalid, model.wanted(), model.problems(), model.busy());
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
        model.create((network, warning) -> {
            close.run();
            made.accept(network, warning);
        });
    }
}
