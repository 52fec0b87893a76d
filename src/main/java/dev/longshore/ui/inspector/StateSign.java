package dev.longshore.ui.inspector;

import dev.longshore.ui.control.StateDot;
import dev.longshore.ui.format.ContainerFormat.StateLook;
import dev.longshore.ui.i18n.Messages;
import java.util.Optional;
import javafx.scene.control.Tooltip;

/** The state of a subject as a sign before its name; its word is told by the tooltip and to screen readers. */
final class StateSign {

    private StateSign() {
    }

    static void show(StateDot dot, Optional<StateLook> state, Messages messages) {
        dot.setVisible(state.isPresent());
        dot.setManaged(state.isPresent());
        state.ifPresent(look -> {
            dot.show(look.symbol(), look.tone());
            String word = messages.text("inspector.state", look.word());
            dot.setAccessibleText(word);
            Tooltip.install(dot, new Tooltip(word));
        });
    }
}
