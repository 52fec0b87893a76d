package dev.longshore.ui.terminal;

import dev.longshore.service.masking.Masker;
import dev.longshore.service.settings.SettingsGroups;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.module.Ui;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.Property;

/**
 * What the tab of terminals works with.
 *
 * @param offers the tabs of a container that help where it has no shell
 */
record TerminalTools(TerminalDesk desk, TerminalQuestions questions, Parts parts, Memory memory,
                     Function<Subject, List<Offer>> offers) {

    /** Another tab of a container. @param titleKey message key of its title */
    record Offer(String titleKey, Runnable open) { }

    /**
     * Parts of the app.
     *
     * @param io     for what takes long
     * @param system this machine's, as of {@code os.name}
     */
    record Parts(Ui ui, Executor io, String system) { }

    /** What was chosen last. @param fontSize of the letters, in pixels */
    record Memory(SettingsGroups settings, Masker masker, Property<Integer> fontSize) { }

    Ui ui() {
        return parts.ui();
    }

    Property<Integer> fontSize() {
        return memory.fontSize();
    }

    Optional<TerminalHabits.Last> last(String image) {
        return memory.settings().get(TerminalHabits.GROUP).of(image);
    }

    /** A command that may hold a secret is not written down. */
    void remember(TerminalHabits.Last last) {
        boolean secret = !memory.masker().text(last.command()).equals(last.command());
        if (!last.image().isEmpty() && !secret) {
            memory.settings().change(TerminalHabits.GROUP, old -> old.with(last));
        }
    }
}
