package dev.longshore.ui.logs;

import dev.longshore.domain.PlainText;
import dev.longshore.domain.logs.LogLevel;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Icons;
import dev.longshore.ui.theme.Style;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The containers of a log, each to be switched off, and how many lines of each level there are. A single container has no chip. */
final class LogsChips extends HBox {

    private static final int LONGEST_NAME = 40;
    private static final double HEIGHT = 24;
    /** Where there is less room, the chips need it. */
    private static final double WIDE = 600;
    private static final List<LogLevel> LEVELS = List.of(LogLevel.FATAL, LogLevel.ERROR, LogLevel.WARN, LogLevel.INFO, LogLevel.DEBUG,
            LogLevel.TRACE);

    private final LogsModel model;
    private final Messages messages;
    private final HBox chips = new HBox(8);
    private final HBox levels = new HBox(2);
    private final Map<LogLevel, ToggleButton> ofLevels = new EnumMap<>(LogLevel.class);
    private final Button add = new Button();
    private List<Chip> ofSources = List.of();

    LogsChips(LogsModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("log-chips");
        setAlignment(Pos.CENTER_LEFT);
        chips.setAlignment(Pos.CENTER_LEFT);
        levels.setAlignment(Pos.CENTER_RIGHT);
        levels.setMinWidth(USE_PREF_SIZE);
        widthProperty().subscribe(width -> add.setText(width.doubleValue() < WIDE ? "+" : messages.text("logs.add.chip")));
        add.setAccessibleText(messages.text("logs.add.title"));
        add.setId("logs-add");
        add.getStyleClass().add("log-chip-add");
        add.setMinWidth(USE_PREF_SIZE);
        add.setTooltip(new Tooltip(messages.text("logs.add.title")));
        add.setOnAction(click -> new LogsAdd(model, messages).ask());
        LEVELS.forEach(level -> ofLevels.put(level, button(level)));
        ScrollPane scroll = new ScrollPane(chips);
        scroll.getStyleClass().add("log-chip-scroll");
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToHeight(true);
        scroll.setMinWidth(0);
        scroll.setPrefViewportHeight(HEIGHT);
        scroll.setMinViewportHeight(HEIGHT);
        setMinHeight(USE_PREF_SIZE);
        Region free = new Region();
        free.setMinWidth(0);
        HBox.setHgrow(free, Priority.ALWAYS);
        getChildren().addAll(scroll, add, free, levels);
        WhileShown.listen(this, () -> javafx.util.Subscription.combine(
                model.now().subscribe(now -> show()),
                model.choices().hidden().subscribe(now -> show()),
                model.choices().containers().subscribe(now -> show()),
                model.choices().levels().subscribe(now -> show())));
    }

    /** Nodes stay while lines come: else a click, or the keyboard, would lose the one that it is on. */
    private void show() {
        LogsNow now = model.now().get();
        showSources(now.sources().size() < 2 ? List.of()
                : now.sources().stream().filter(source -> !model.removed(source.number())).toList());
        showLevels(now.counts().levels());
        boolean any = !ofSources.isEmpty() || !levels.getChildren().isEmpty();
        setVisible(any);
        setManaged(any);
    }

    private void showSources(List<LogsNow.Source> sources) {
        List<Named> wanted = sources.stream().map(each -> new Named(each.number(), each.name(), each.host(), each.style())).toList();
        if (!wanted.equals(ofSources.stream().map(chip -> chip.named).toList())) {
            ofSources = wanted.stream().map(Chip::new).toList();
            chips.getChildren().setAll(ofSources);
        }
        for (int i = 0; i < sources.size(); i++) {
            ofSources.get(i).show(sources.get(i), sources.size() > 1);
        }
    }

    private void showLevels(Map<LogLevel, Long> counts) {
        List<ToggleButton> wanted = new ArrayList<>();
        for (LogLevel level : LEVELS) {
            long count = counts.getOrDefault(level, 0L);
            if (count > 0) {
                ToggleButton button = Objects.requireNonNull(ofLevels.get(level));
                String word = messages.text("logs.level." + level.name().toLowerCase(Locale.ROOT));
                button.setText(messages.text("logs.levels.count", word, count));
                button.getTooltip().setText(messages.text("logs.levels.only", word, count));
                button.setSelected(model.choices().levels().get().equals(EnumSet.of(level)));
                wanted.add(button);
            }
        }
        if (!wanted.equals(levels.getChildren())) {
            levels.getChildren().setAll(wanted);
        }
    }

    /** A click shows this level alone, or all again. */
    private ToggleButton button(LogLevel level) {
        String word = level.name().toLowerCase(Locale.ROOT);
        Set<LogLevel> only = EnumSet.of(level);
        ToggleButton button = new ToggleButton();
        button.setId("logs-level-" + word);
        button.getStyleClass().addAll("log-level", "log-level-" + word);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip());
        button.setOnAction(click -> model.choices().levels().set(model.choices().levels().get().equals(only)
                ? EnumSet.allOf(LogLevel.class) : only));
        return button;
    }

    private static String seconds(Duration difference) {
        return String.format(Locale.ROOT, "%+.1f", difference.toMillis() / 1_000.0);
    }

    /** What of a container never changes. */
    private record Named(int number, String name, String host, String style) { }

    /** Switches the lines of one container off and on. */
    private final class Chip extends ToggleButton {

        private final Named named;
        private final String name;
        private final String host;
        private final Label facts = new Label();
        private final Button remove = new Button("", Icons.of("x"));

        Chip(Named named) {
            this.named = named;
            this.name = PlainText.visible(named.name(), LONGEST_NAME);
            this.host = PlainText.visible(named.host(), LONGEST_NAME);
            Region colour = new Region();
            colour.getStyleClass().addAll("log-chip-colour", named.style());
            facts.getStyleClass().add(Style.DIM);
            remove.setId("logs-chip-remove-" + named.number());
            remove.getStyleClass().add("log-chip-remove");
            remove.setFocusTraversable(false);   // from the keyboard it is the key Delete
            remove.setAccessibleText(messages.text("logs.chip.remove", name));
            remove.setTooltip(new Tooltip(messages.text("logs.chip.remove", name)));
            remove.setOnAction(click -> remove());
            HBox content = new HBox(6, colour, new Label(name), facts, remove);
            content.setAlignment(Pos.CENTER_LEFT);
            setGraphic(content);
            setId("logs-chip-" + named.number());
            getStyleClass().add("log-chip");
            setMinWidth(USE_PREF_SIZE);
            setTooltip(new Tooltip());
            setOnAction(click -> turn());
            setOnKeyPressed(key -> {
                if (key.getCode() == KeyCode.DELETE && remove.isVisible()) {
                    remove();
                    key.consume();
                }
            });
        }

        private void remove() {
            model.container(named.number()).ifPresent(container ->
                    model.choices().containers().set(model.choices().containers().get().without(container)));
        }

        /** @param others whether it is not the only one */
        void show(LogsNow.Source source, boolean others) {
            remove.setVisible(others);
            remove.setManaged(others);
            boolean hidden = model.choices().hidden().get().contains(named.number());
            setSelected(!hidden);
            facts.setText(facts(source));
            setAccessibleText(messages.text("logs.chip", name, host, source.lines()));
            getTooltip().setText(tip(source, hidden));
        }

        private void turn() {
            Set<Integer> next = new HashSet<>(model.choices().hidden().get());
            if (!next.remove(named.number())) {
                next.add(named.number());
            }
            model.choices().hidden().set(Set.copyOf(next));
        }

        private String facts(LogsNow.Source source) {
            List<String> words = new ArrayList<>(List.of(host, messages.text("logs.chip.lines", source.lines())));
            source.clock().ifPresent(difference -> words.add(messages.text("logs.clock", seconds(difference))));
            return String.join(" · ", words);
        }

        private String tip(LogsNow.Source source, boolean hidden) {
            List<String> lines = new ArrayList<>();
            lines.add(messages.text(hidden ? "logs.chip.show" : "logs.chip.hide", name));
            source.clock().ifPresent(difference -> lines.add(messages.text("logs.clock.hint")));
            if (source.traits().seconds()) {
                lines.add(messages.text("logs.whole-seconds"));
            }
            return String.join("\n", lines);
        }
    }
}
