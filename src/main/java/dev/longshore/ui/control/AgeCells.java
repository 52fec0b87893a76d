package dev.longshore.ui.control;

import dev.longshore.domain.Subscription;
import dev.longshore.ui.base.Delay;
import dev.longshore.ui.base.WindowsInSight;
import dev.longshore.ui.format.AgeFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import javafx.scene.control.TableCell;

/**
 * Keeps the ages true that the cells of a table show while time passes. It wakes when the first of them reads otherwise, and rests while
 * nobody sees them. FX thread only.
 */
public final class AgeCells {

    private final InstantSource clock;
    private final Delay delay;
    private final Map<TableCell<?, ?>, Age> ages = new WeakHashMap<>();
    private Optional<WindowsInSight> sight = Optional.empty();
    private Subscription waking = () -> { };
    private Optional<Instant> wakes = Optional.empty();
    private int inScene;

    /** @param text what the cell says of its row now; it must not refer to the cell */
    private record Age(Instant since, Supplier<String> text) { }

    public AgeCells(InstantSource clock, Delay delay) {
        this.clock = clock;
        this.delay = delay;
    }

    /** The cell says how old something is from now on, until it is given another text. */
    public void show(TableCell<?, ?> cell, Instant since, Supplier<String> text) {
        boolean known = ages.containsKey(cell);
        ages.put(cell, new Age(since, text));
        cell.setText(text.get());
        if (known) {
            arm();
        } else {
            WhileShown.listen(cell, () -> {
                entered();
                return this::left;
            });
        }
    }

    /** The cell shows no age. */
    public void none(TableCell<?, ?> cell, String text) {
        ages.computeIfPresent(cell, (shown, age) -> new Age(Instant.MIN, () -> text));
        cell.setText(text);
    }

    private void entered() {
        if (inScene++ == 0) {
            sight = Optional.of(new WindowsInSight(inSight -> refresh()));
        }
        refresh();   // time has passed meanwhile
    }

    private void left() {
        if (--inScene == 0) {
            sight.ifPresent(WindowsInSight::close);
            sight = Optional.empty();
            rest();
        }
    }

    private void rest() {
        waking.close();
        wakes = Optional.empty();
    }

    private void refresh() {
        rest();
        ages.forEach((cell, age) -> {
            if (cell.getText() != null && !cell.getText().equals(age.text().get())) {   // one of no row, or of a group's head, has no text
                cell.setText(age.text().get());
                cell.setAccessibleText(cell.getText());
            }
        });
        arm();
    }

    /** Wakes as soon as one of the cells would read otherwise, unless it does so already. */
    private void arm() {
        if (inScene == 0 || !WindowsInSight.now()) {
            return;
        }
        Instant now = clock.instant();
        Optional<Instant> first = ages.entrySet().stream().filter(each -> each.getKey().getScene() != null && each.getKey().getText() != null)
                .map(Map.Entry::getValue).filter(age -> !age.since().equals(Instant.MIN))
                .map(age -> now.plus(AgeFormat.untilNext(Duration.between(age.since(), now)))).min(Instant::compareTo);
        if (first.isPresent() && (wakes.isEmpty() || first.get().isBefore(wakes.get()))) {
            waking.close();
            wakes = first;
            waking = delay.after(Duration.between(now, first.get()), this::refresh);
        }
    }
}
