package dev.longshore.ui.networks;

import dev.longshore.domain.network.DraftProblem.Field;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The subnets of a new network in rows, each with what is wrong below it. */
final class PoolRows extends VBox {

    private final NewNetworkViewModel model;
    private final Messages messages;
    private final VBox lines = new VBox(6);

    PoolRows(NewNetworkViewModel model, Messages messages) {
        super(4);
        this.model = model;
        this.messages = messages;
        Button add = new Button(messages.text("networks.new.subnet.add"), Icons.of("plus"));
        add.setId("new-network-subnet-add");
        add.setMnemonicParsing(false);
        add.getStyleClass().addAll(Style.FLAT, Style.LINK);
        add.setOnAction(click -> {
            model.pools().add(new PoolRow());
            lines.lookup("#new-network-subnet-" + model.pools().size()).requestFocus();
        });
        model.pools().addListener((ListChangeListener<PoolRow>) this::changed);
        fill();
        getChildren().addAll(heads(), lines, add);
    }

    private HBox heads() {
        HBox heads = new HBox(6, head("networks.new.subnet"), head("networks.new.range"), head("networks.new.gateway"));
        Label gap = new Label();
        gap.setMinWidth(34);
        heads.getChildren().add(gap);
        return heads;
    }

    private Label head(String key) {
        Label head = new Label(messages.text(key));
        head.setPrefWidth(100);
        head.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(head, Priority.ALWAYS);
        return head;
    }

    /** Typing within a row is a change of the list too, and must not take the field away from under the fingers. */
    private void changed(ListChangeListener.Change<? extends PoolRow> change) {
        while (change.next()) {
            if (change.wasAdded() || change.wasRemoved()) {
                fill();
                return;
            }
        }
    }

    private void fill() {
        lines.getChildren().clear();
        for (int i = 0; i < model.pools().size(); i++) {
            lines.getChildren().add(line(model.pools().get(i), i));
        }
        if (getScene() != null && getScene().getWindow() != null) {
            getScene().getWindow().sizeToScene();
        }
    }

    private Node line(PoolRow row, int index) {
        TextField subnet = field("subnet", index, row.subnet(), "networks.new.subnet", "10.20.0.0/24");
        TextField range = field("range", index, row.range(), "networks.new.range", "10.20.0.128/25");
        TextField gateway = field("gateway", index, row.gateway(), "networks.new.gateway", "10.20.0.1");
        Button remove = new Button("", Icons.of("x"));
        remove.setId("new-network-subnet-remove-" + (index + 1));
        remove.getStyleClass().add(Style.FLAT);
        remove.setMinWidth(34);
        remove.setTooltip(new Tooltip(messages.text("pairs.remove")));
        remove.setAccessibleText(messages.text("pairs.remove"));
        remove.setOnAction(click -> model.pools().removeIf(each -> each == row));
        HBox fields = new HBox(6, subnet, range, gateway, remove);
        fields.setAlignment(Pos.CENTER_LEFT);
        return new VBox(2, fields, problem(Field.SUBNET, subnet, index), problem(Field.RANGE, range, index), problem(Field.GATEWAY, gateway, index));
    }

    private ProblemLine problem(Field field, TextField input, int index) {
        return new ProblemLine(input.getId() + "-message", input, model.problems(), problem -> problem.field() == field && problem.row() == index, model::mend, messages);
    }

    private TextField field(String part, int index, StringProperty text, String key, String example) {
        TextField field = new TextField();
        field.setId("new-network-" + part + "-" + (index + 1));
        field.setPromptText(example);
        field.setAccessibleText(messages.text(key));
        field.textProperty().bindBidirectional(text);
        field.getStyleClass().add(Style.MONO);
        field.setPrefWidth(100);
        field.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }
}
