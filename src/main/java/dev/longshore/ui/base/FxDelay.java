package dev.longshore.ui.base;

import dev.longshore.domain.Subscription;
import java.time.Duration;
import javafx.animation.PauseTransition;

/** By the clock of the toolkit. */
public final class FxDelay implements Delay {

    @Override
    public Subscription after(Duration delay, Runnable action) {
        PauseTransition pause = new PauseTransition(javafx.util.Duration.millis(delay.toMillis()));
        pause.setOnFinished(event -> action.run());
        pause.play();
        return pause::stop;
    }
}
