package dev.longshore;

import dev.longshore.domain.Subscription;
import dev.longshore.ui.base.WindowsInSight;
import java.lang.reflect.Field;
import java.util.Optional;

/**
 * How often the toolkit asks itself whether there is something to draw. On Linux it does so sixty times a second for as long as it runs, which
 * costs half a percent of a processor; while no window is in sight four times are enough. There is no public way to its timer: where the one
 * used here is closed, all stays as it is. FX thread only.
 */
final class PulseRate implements Subscription {

    static final int OUT_OF_SIGHT = 250;
    /** As the toolkit itself has it. */
    static final int IN_SIGHT = 1000 / 60;

    private final Optional<Object> timer;
    private final WindowsInSight sight = new WindowsInSight(this::seen);

    private PulseRate(Optional<Object> timer) {
        this.timer = timer;
    }

    /** From now on it follows the windows. */
    static PulseRate follow(String system) {
        return new PulseRate(system.equals("Linux") ? timer() : Optional.empty());   // elsewhere the timer pauses by itself
    }

    /** Of the toolkit; empty where it cannot be reached. */
    static Optional<Object> timer() {
        try {
            Object toolkit = Class.forName("com.sun.javafx.tk.Toolkit").getMethod("getToolkit").invoke(null);
            Field field = toolkit.getClass().getDeclaredField("pulseTimer");
            field.setAccessible(true);
            return Optional.ofNullable(field.get(toolkit));
        } catch (ReflectiveOperationException | RuntimeException closed) {
            System.getLogger("longshore").log(System.Logger.Level.DEBUG, "the toolkit's timer is out of reach", closed);
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        sight.close();
        seen(true);
    }

    private void seen(boolean inSight) {
        timer.ifPresent(each -> start(each, inSight ? IN_SIGHT : OUT_OF_SIGHT));
    }

    private static void start(Object timer, int milliseconds) {
        try {
            Class.forName("com.sun.glass.ui.Timer").getMethod("start", int.class).invoke(timer, milliseconds);
        } catch (ReflectiveOperationException | RuntimeException closed) {
            System.getLogger("longshore").log(System.Logger.Level.DEBUG, "the toolkit's timer cannot be set", closed);
        }
    }
}
