package dev.longshore.ui.run;

import dev.longshore.domain.ObjectKind;
import dev.longshore.domain.PlainText;
import dev.longshore.domain.run.RunOption;
import dev.longshore.service.host.HostSession;
import dev.longshore.service.networks.NetworkOperations;
import dev.longshore.service.volumes.VolumeOperations;
import dev.longshore.ui.control.ChoiceText;
import dev.longshore.ui.dialog.HostChoice;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The fields of the form, section by section. */
final class RunSections {

    private static final List<String> RESTARTS = List.of("no", "on-failure:3", "unless-stopped", "always");
    private static final List<String> PULLS = List.of("missing", "always", "never");

    private final RunViewModel model;
    private final Messages messages;
    private final RunControls controls;
    private final TextField image;
    private GridPane grid;
    private int row;

    RunSections(RunViewModel model, RunControls controls, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.controls = controls;
        this.image = controls.field(RunProblems.IMAGE, model.fields().image(), text("run.image"), "nginx:1.27");
        Suggestions.install(image, () -> model.target().facts().images());
    }

    TextField image() {
        return image;
    }

    VBox node() {
        VBox all = new VBox(section("run.section.basics", this::basics), section("run.section.command", this::command),
                section("run.section.environment", this::environment), section("run.section.ports", this::ports),
                section("run.section.storage", this::storage), section("run.section.network", this::network),
                section("run.section.resources", this::resources), section("run.section.security", this::security),
                section("run.section.labels", this::labels), section("run.section.further", this::further));
        all.getStyleClass().add("run-sections");
        return all;
    }

    private VBox section(String key, Runnable content) {
        Label heading = new Label(text(key));
        heading.getStyleClass().add(Style.SECTION);
        grid = new GridPane(10, 6);
        row = 0;
        ColumnConstraints label = new ColumnConstraints(104);
        ColumnConstraints field = new ColumnConstraints();
        field.setHgrow(Priority.ALWAYS);
        field.setPercentWidth(-1);
        field.setPrefWidth(220);
        grid.getColumnConstraints().addAll(label, field, label, field);
        content.run();
        VBox section = new VBox(6, heading, grid);
        section.getStyleClass().add("run-section");
        return section;
    }

    private void basics() {
        if (model.target().hosts().size() > 1) {
            ChoiceBox<HostSession> hosts = hosts();
            wide("run.host", new HBox(8, hosts, HostChoice.tags(hosts.valueProperty().map(HostSession::host), messages)));
        }
        VBox withHint = new VBox(2, image, controls.problem(image, RunProblems.IMAGE),
                controls.line("image-hint", Style.DIM, null, model.imageHint()));
        wide("run.image", withHint);
        pair(RunOption.NAME, "run.name", text("run.prompt.name"), RunOption.HOSTNAME, "run.hostname", "");
        flags(RunOption.TTY, "run.tty", RunOption.INTERACTIVE, "run.interactive", RunOption.RM, "run.rm");
    }

    private ChoiceBox<HostSession> hosts() {
        ChoiceBox<HostSession> choice = new ChoiceBox<>(FXCollections.observableArrayList(model.target().hosts()));
        choice.setId("run-host");
        choice.setAccessibleText(text("run.host"));
        choice.setConverter(new ChoiceText<>(session -> PlainText.visible(session.host().name(), 60)));
        choice.valueProperty().bindBidirectional(model.target().host());
        return choice;
    }

    private void command() {
        TextArea words = controls.area(RunProblems.COMMAND, model.fields().command(), text("run.command"), "nginx -g 'daemon off;'", 2);
        wide("run.command", controls.told(words, RunProblems.COMMAND));
        pair(RunOption.ENTRYPOINT, "run.entrypoint", "", RunOption.WORKDIR, "run.workdir", "/app");
        pair(RunOption.USER, "run.user", "1000:1000", RunOption.PLATFORM, "run.platform", "linux/amd64");
    }

    private void environment() {
        rows(RunOption.ENV, new RunRowsView.Words(text("run.env.add"), text("run.env.name"), "NAME", "=", text("run.env.value"), "", List::of));
    }

    private void ports() {
        rows(RunOption.PUBLISH, new RunRowsView.Words(text("run.ports.add"), text("run.ports.host"), "127.0.0.1:8080", "→",
                text("run.ports.container"), "80/tcp", List::of));
        flags(RunOption.PUBLISH_ALL, "run.publish-all");
    }

    private void storage() {
        rows(RunOption.VOLUME, new RunRowsView.Words(text("run.volumes.add"), text("run.volumes.source"), text("run.prompt.volume"), "→",
                text("run.volumes.target"), "/data:ro", model.target()::volumes,
                maker(VolumeOperations.VOLUME, "run.volumes.new", model.fields().rows(RunOption.VOLUME)::offer)));
        rows(RunOption.TMPFS, new RunRowsView.Words(text("run.tmpfs.add"), text("run.tmpfs.path"), "/run", ":", text("run.tmpfs.options"), "size=64m", List::of));
    }

    private void network() {
        TextField networks = field(RunOption.NETWORK, "run.network", "bridge");
        Suggestions.install(networks, model.target()::networks);
        VBox told = controls.told(networks, RunOption.NETWORK);
        told.getChildren().addAll(maker(NetworkOperations.NETWORK, "run.network.new",
                name -> networks.setText(networks.getText().isBlank() ? name : networks.getText().strip() + " " + name)));
        wide("run.network", told);
    }

    private void resources() {
        pair(RunOption.MEMORY, "run.memory", "512m", RunOption.CPUS, "run.cpus", "1.5");
        TextField restart = field(RunOption.RESTART, "run.restart", "no");
        TextField pull = field(RunOption.PULL, "run.pull", "missing");
        Suggestions.install(restart, () -> RESTARTS);
        Suggestions.install(pull, () -> PULLS);
        both("run.restart", controls.told(restart, RunOption.RESTART), "run.pull", controls.told(pull, RunOption.PULL));
    }

    private void security() {
        flags(RunOption.PRIVILEGED, "run.privileged");
        pair(RunOption.CAP_ADD, "run.cap-add", "NET_ADMIN SYS_TIME", RunOption.CAP_DROP, "run.cap-drop", "ALL");
    }

    private void labels() {
        rows(RunOption.LABEL, new RunRowsView.Words(text("run.labels.add"), text("run.labels.name"), text("run.labels.name"), "=",
                text("run.labels.value"), "", List::of));
    }

    private void further() {
        TextArea further = controls.area(RunProblems.FURTHER, model.fields().further(), text("run.further"), "--init --shm-size 128m --ulimit nofile=1024", 2);
        Label hint = new Label(text("run.further.hint"));
        hint.setWrapText(true);
        hint.getStyleClass().addAll(Style.DIM, Style.SMALL);
        add(new VBox(4, further, controls.problem(further, RunProblems.FURTHER), controls.passedOver(RunProblems.FURTHER), hint), 0, 4);
        row++;
    }

    /** A button that makes an object on the chosen host and puts its name into the form; none where no feature makes such objects. */
    private List<Button> maker(ObjectKind kind, String key, Consumer<String> made) {
        return model.maker(kind).map(maker -> {
            Button button = new Button(text(key), Icons.of("plus"));
            button.setId(key.replace('.', '-'));
            button.setMnemonicParsing(false);
            button.getStyleClass().addAll(Style.FLAT, Style.LINK);
            button.disableProperty().bind(model.obstacle().map(Optional::isPresent));
            button.setOnAction(click -> maker.open().accept(model.target().host().get().host(), object -> {
                made.accept(object.name());
                model.target().suggestAnew();
            }));
            return button;
        }).stream().toList();
    }

    private TextField field(RunOption option, String key, String prompt) {
        return controls.offered(controls.field(RunProblems.field(option), model.fields().text(option), text(key), prompt), option);
    }

    private void pair(RunOption left, String leftKey, String leftPrompt, RunOption right, String rightKey, String rightPrompt) {
        both(leftKey, controls.told(field(left, leftKey, leftPrompt), left),
                rightKey, controls.told(field(right, rightKey, rightPrompt), right));
    }

    private void both(String leftKey, Node left, String rightKey, Node right) {
        add(controls.label(text(leftKey), left), 0, 1);
        add(left, 1, 1);
        add(controls.label(text(rightKey), right), 2, 1);
        add(right, 3, 1);
        row++;
    }

    private void wide(String key, Node node) {
        add(controls.label(text(key), node), 0, 1);
        add(node, 1, 3);
        row++;
    }

    private void rows(RunOption option, RunRowsView.Words words) {
        Label problem = controls.problem(null, RunProblems.field(option));
        RunRowsView rows = new RunRowsView(model.fields().rows(option), words, problem, messages);
        rows.disableProperty().bind(Bindings.createBooleanBinding(() -> model.lacking().get().containsKey(option) && model.fields().rows(option).rows().isEmpty(),
                model.lacking(), model.fields().rows(option).rows()));
        add(new VBox(2, rows, controls.lacking(option), controls.passedOver(RunProblems.field(option))), 0, 4);
        row++;
    }

    private void flags(Object... optionsAndKeys) {
        HBox boxes = new HBox(18);
        VBox all = new VBox(2, boxes);
        for (int i = 0; i < optionsAndKeys.length; i += 2) {
            RunOption option = (RunOption) optionsAndKeys[i];
            CheckBox box = new CheckBox(text((String) optionsAndKeys[i + 1]));
            box.setId("run-" + RunProblems.field(option));
            box.setMnemonicParsing(false);
            box.selectedProperty().bindBidirectional(model.fields().flag(option));
            boxes.getChildren().add(controls.offered(box, option));
            all.getChildren().add(controls.passedOver(RunProblems.field(option)));
        }
        add(all, 0, 4);
        row++;
    }

    private void add(Node node, int column, int span) {
        grid.add(node, column, row, span, 1);
        if (column % 2 == 1 || span > 1) {
            GridPane.setHgrow(node, Priority.ALWAYS);
        }
    }

    private String text(String key) {
        return messages.text(key);
    }
}
