package dev.longshore.ui.base;

import dev.longshore.domain.Subscription;
import java.time.Duration;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;

/** By the clock of the toolkit. */
public final class FxTicker implements Ticker {

    @Override
    public Subscription every(Duration period, Runnable task) {
        Timeline timeline = new Timeline(new KeyFrame(javafx.util.Duration.millis(period.toMillis()), event -> task.run()));
        timeline.setCycleCount(Timeline.INDEFINITE);
        timeline.play();
        return timeline::stop;
    }
}
