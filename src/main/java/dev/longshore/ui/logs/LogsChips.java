package dev.longshore.ui.logs;

import dev.longshore.domain.PlainText;
import dev.longshore.domain.logs.LogLevel;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The containers of a log, each to be switched off, and how many lines of each level there are. A single container has no chip. */
final class LogsChips extends HBox {

    private static final int LONGEST_NAME = 40;
    private static final double HEIGHT = 24;
    private static final List<LogLevel> LEVELS = List.of(LogLevel.FATAL, LogLevel.ERROR, LogLevel.WARN, LogLevel.INFO, LogLevel.DEBUG,
            LogLevel.TRACE);

    private final LogsModel model;
    private final Messages messages;
    private final HBox chips = new HBox(8);
    private final HBox levels = new HBox(2);
    private List<LogsNow.Source> shown = List.of();
    private Set<Integer> hidden = Set.of();
    private List<Long> counts = List.of();

    LogsChips(LogsModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("log-chips");
        setAlignment(Pos.CENTER_LEFT);
        chips.setAlignment(Pos.CENTER_LEFT);
        levels.setAlignment(Pos.CENTER_RIGHT);
        levels.setMinWidth(USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(chips);
        scroll.getStyleClass().add("log-chip-scroll");
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToHeight(true);
        scroll.setMinWidth(0);
        scroll.setPrefViewportHeight(HEIGHT);
        scroll.setMinViewportHeight(HEIGHT);
        setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, levels);
        WhileShown.listen(this, () -> javafx.util.Subscription.combine(
                model.now().subscribe(now -> show()),
                model.choices().hidden().subscribe(now -> show()),
                model.choices().levels().subscribe(now -> show())));
    }

    private void show() {
        LogsNow now = model.now().get();
        if (!now.sources().equals(shown) || !model.choices().hidden().get().equals(hidden)) {
            shown = now.sources();
            hidden = model.choices().hidden().get();
            chips.getChildren().setAll(shown.size() < 2 ? List.of() : shown.stream().map(this::chip).toList());
        }
        List<Long> next = Stream.concat(LEVELS.stream().map(level -> now.counts().levels().getOrDefault(level, 0L)),
                Stream.of((long) model.choices().levels().get().hashCode())).toList();
        if (!next.equals(counts)) {
            counts = next;
            levels.getChildren().setAll(LEVELS.stream().filter(level -> now.counts().levels().getOrDefault(level, 0L) > 0)
                    .map(level -> level(level, now.counts().levels().getOrDefault(level, 0L))).toList());
        }
        boolean any = !chips.getChildren().isEmpty() || !levels.getChildren().isEmpty();
        setVisible(any);
        setManaged(any);
    }

    private Node chip(LogsNow.Source source) {
        String name = PlainText.visible(source.name(), LONGEST_NAME);
        String host = PlainText.visible(source.host(), LONGEST_NAME);
        Region colour = new Region();
        colour.getStyleClass().addAll("log-chip-colour", source.style());
        Label title = new Label(name);
        Label facts = new Label(facts(source, host));
        facts.getStyleClass().add(Style.DIM);
        HBox content = new HBox(6, colour, title, facts);
        content.setAlignment(Pos.CENTER_LEFT);
        ToggleButton chip = new ToggleButton();
        chip.setGraphic(content);
        chip.setId("logs-chip-" + source.number());
        chip.getStyleClass().add("log-chip");
        chip.setSelected(!hidden.contains(source.number()));
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setAccessibleText(messages.text("logs.chip", name, host, source.lines()));
        chip.setTooltip(new Tooltip(tip(source, name)));
        chip.setOnAction(click -> {
            Set<Integer> next = new HashSet<>(model.choices().hidden().get());
            if (!next.remove(source.number())) {
                next.add(source.number());
            }
            model.choices().hidden().set(Set.copyOf(next));
        });
        return chip;
    }

    private String facts(LogsNow.Source source, String host) {
        List<String> facts = new ArrayList<>(List.of(host, messages.text("logs.chip.lines", source.lines())));
        source.clock().ifPresent(difference -> facts.add(messages.text("logs.clock", seconds(difference))));
        return String.join(" · ", facts);
    }

    private static String seconds(Duration difference) {
        return String.format(Locale.ROOT, "%+.1f", difference.toMillis() / 1_000.0);
    }

    private String tip(LogsNow.Source source, String name) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text(hidden.contains(source.number()) ? "logs.chip.show" : "logs.chip.hide", name));
        source.clock().ifPresent(difference -> lines.add(messages.text("logs.clock.hint")));
        if (source.seconds()) {
            lines.add(messages.text("logs.whole-seconds"));
        }
        return String.join("\n", lines);
    }

    /** A click shows this level alone, or all again. */
    private Node level(LogLevel level, long count) {
        String word = level.name().toLowerCase(Locale.ROOT);
        Set<LogLevel> only = EnumSet.of(level);
        ToggleButton button = new ToggleButton(messages.text("logs.levels.count", messages.text("logs.level." + word), count));
        button.setId("logs-level-" + word);
        button.getStyleClass().addAll("log-level", "log-level-" + word);
        button.setMinWidth(USE_PREF_SIZE);
        button.setSelected(model.choices().levels().get().equals(only));
        button.setTooltip(new Tooltip(messages.text("logs.levels.only", messages.text("logs.level." + word), count)));
        button.setOnAction(click -> model.choices().levels().set(model.choices().levels().get().equals(only)
                ? EnumSet.allOf(LogLevel.class) : only));
        return button;
    }
}
