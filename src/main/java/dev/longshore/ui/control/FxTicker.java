package dev.longshore.ui.control;

import dev.longshore.domain.Subscription;
import dev.longshore.ui.base.Ticker;
import java.time.Duration;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;

/** Ticks by the toolkit's own clock. */
public final class FxTicker implements Ticker {

    @Override
    public Subscription every(Duration period, Runnable task) {
        Timeline line = new Timeline(new KeyFrame(javafx.util.Duration.millis(period.toMillis()), end -> task.run()));
        line.setCycleCount(Animation.INDEFINITE);
        line.play();
        return line::stop;
    }
}
