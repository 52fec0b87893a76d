package dev.longshore.ui.settings;

import dev.longshore.ui.base.SettingRow;
import dev.longshore.ui.base.SettingRow.Amount;
import dev.longshore.ui.base.SettingRow.Choice;
import dev.longshore.ui.base.SettingRow.Option;
import dev.longshore.ui.base.SettingRow.Text;
import dev.longshore.ui.base.SettingRow.Toggle;
import dev.longshore.ui.control.ChoiceText;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The control of one setting. What is set there holds at once; what cannot be used is said, and changes nothing. */
final class SettingControl {

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final Messages messages;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Control control;
    private final Node node;

    SettingControl(SettingRow row, Messages messages) {
        this.messages = messages;
        switch (row) {
            case Toggle toggle -> {
                control = toggle(toggle);
                node = control;
            }
            case Choice<?> choice -> {
                control = choice(choice);
                node = control;
            }
            case Amount amount -> {
                control = field(amount.value().getValue().toString(), typed -> amount(amount, typed), () -> amount.value().getValue().toString());
                control.getStyleClass().add("setting-amount");
                WhileShown.listen(control, () -> amount.value().subscribe(now -> follow((TextField) control, now.toString())));
                node = withUnit(control, messages.text(amount.range().unit()));
            }
            case Text text -> {
                control = field(text.value().getValue(), typed -> text(text, typed), text.value()::getValue);
                control.getStyleClass().add("setting-text");
                WhileShown.listen(control, () -> text.value().subscribe(now -> follow((TextField) control, now)));
                node = control;
            }
        }
        control.setId("setting-" + row.words().id());
        control.setAccessibleText(messages.text(row.words().title()));
        control.setAccessibleHelp(messages.text(row.words().hint()));
    }

    /** With its unit. */
    Node node() {
        return node;
    }

    /** What takes the keyboard. */
    Control control() {
        return control;
    }

    /** What is wrong with what was typed, or an empty string. */
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    private static CheckBox toggle(Toggle toggle) {
        CheckBox box = new CheckBox();
        box.setOnAction(click -> toggle.value().setValue(box.isSelected()));
        WhileShown.listen(box, () -> toggle.value().subscribe(box::setSelected));
        return box;
    }

    private <V> ChoiceBox<Option<V>> choice(Choice<V> choice) {
        ChoiceBox<Option<V>> box = new ChoiceBox<>();
        box.setConverter(new ChoiceText<>(option -> messages.text(option.label())));
        box.getItems().setAll(choice.options());
        box.setMinWidth(Region.USE_PREF_SIZE);
        WhileShown.listen(box, () -> choice.value().subscribe(now -> choice.options().stream()
                .filter(option -> option.value().equals(now)).findFirst().ifPresent(box::setValue)));
        box.valueProperty().addListener((property, was, is) -> choice.value().setValue(is.value()));
        return box;
    }

    /** @param use takes what is typed, or says why not @param used what holds now: shows again once the field is left with nothing useful in it */
    private TextField field(String first, Function<String, Optional<Message>> use, Supplier<String> used) {
        TextField field = new TextField(first);
        field.textProperty().addListener((property, was, typed) -> {
            Optional<Message> wrong = use.apply(typed);
            problem.set(wrong.map(messages::text).orElse(""));
            field.pseudoClassStateChanged(DANGER, wrong.isPresent());
        });
        field.focusedProperty().addListener((property, was, is) -> {
            if (!is && !problem.get().isEmpty()) {
                field.setText(used.get());
            }
        });
        return field;
    }

    /** Not while the user types: "07" would become "7" under the hand. */
    private static void follow(TextField field, String now) {
        if (!field.isFocused()) {
            field.setText(now);
        }
    }

    private static Optional<Message> amount(Amount amount, String typed) {
        Optional<Integer> number = amount.parse(typed);
        number.ifPresent(amount.value()::setValue);
        return number.isPresent() ? Optional.empty() : Optional.of(Message.of("settings.amount.wrong", amount.range().least(), amount.range().most()));
    }

    private static Optional<Message> text(Text text, String typed) {
        Optional<Message> wrong = text.problem().apply(typed);
        if (wrong.isEmpty()) {
            text.value().setValue(typed);
        }
        return wrong;
    }

    private static Node withUnit(Control field, String unit) {
        Label label = new Label(unit);
        label.getStyleClass().add(Style.DIM);
        label.setMinWidth(Region.USE_PREF_SIZE);
        HBox both = new HBox(6, field, label);
        both.setAlignment(Pos.CENTER_RIGHT);
        return both;
    }
}
