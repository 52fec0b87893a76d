package dev.longshore.ui.networks;

import dev.longshore.domain.PlainText;
import dev.longshore.domain.network.DraftProblem;
import dev.longshore.ui.control.WrappedLabel;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The line below a field: what is wrong with it, and a button that mends it where that is known. It takes no room while all is well. */
final class ProblemLine extends HBox {

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final Messages messages;
    private final TextField field;
    private final Label text = WrappedLabel.of("", Style.SMALL, Style.BAD_TEXT);
    private final Button mend = new Button();
    private Optional<DraftProblem> shown = Optional.empty();

    /**
     * @param id      of the words; of the button with {@code -mend} after it
     * @param mine    which problems are the field's own; the first of them shows
     * @param mending mends one; never called for one that cannot be mended
     */
    ProblemLine(String id, TextField field, ObservableValue<List<DraftProblem>> problems, Predicate<DraftProblem> mine, Consumer<DraftProblem> mending, Messages messages) {
        super(6);
        this.messages = messages;
        this.field = field;
        text.setId(id);
        mend.setId(id + "-mend");
        mend.setMnemonicParsing(false);
        mend.getStyleClass().addAll(Style.FLAT, Style.LINK);
        mend.setMinWidth(USE_PREF_SIZE);
        mend.setOnAction(click -> shown.ifPresent(mending));
        HBox.setHgrow(text, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(text, mend);
        problems.subscribe(all -> show(all.stream().filter(mine).findFirst()));
    }

    /** Range and gateway stand in a row with the subnet: which of them is meant is said. */
    private String named(DraftProblem problem) {
        String words = messages.text(ProblemText.of(problem));
        return switch (problem.field()) {
            case RANGE -> messages.text("networks.field-problem", messages.text("networks.new.range"), words);
            case GATEWAY -> messages.text("networks.field-problem", messages.text("networks.new.gateway"), words);
            case NAME, SUBNET, ALIASES, IPV4, IPV6 -> words;
        };
    }

    private void show(Optional<DraftProblem> problem) {
        shown = problem;
        String words = problem.map(what -> PlainText.visible(named(what))).orElse("");
        text.setText(words);
        boolean mendable = problem.filter(NewNetworkViewModel::mendable).isPresent();
        mend.setText(problem.filter(NewNetworkViewModel::mendable).map(what -> what.facts().isEmpty() ? messages.text("networks.mend.ipv6")
                : messages.text("networks.mend.use", what.facts().getFirst())).orElse(""));
        mend.setVisible(mendable);
        mend.setManaged(mendable);
        setVisible(!words.isEmpty());
        setManaged(!words.isEmpty());
        field.pseudoClassStateChanged(DANGER, !words.isEmpty());
        field.setAccessibleHelp(words);
        if (getScene() != null && getScene().getWindow() != null) {
            getScene().getWindow().sizeToScene();
        }
    }
}
