package dev.longshore.testing;

import com.sun.javafx.tk.Toolkit;
import com.sun.scenario.animation.AbstractPrimaryTimer;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.Timeline;

/** What makes the toolkit draw at every pulse: the animations that run, and the timers of each frame. There is no public way to them. */
public final class RunningAnimations {

    private RunningAnimations() {
    }

    /** A description of each that runs now; FX thread only. */
    public static List<String> now() {
        return Stream.concat(running("receivers"), running("animationTimers")).toList();
    }

    private static Stream<String> running(String kind) {
        try {
            Object timer = Toolkit.getToolkit().getPrimaryTimer();
            Object records = field(AbstractPrimaryTimer.class, kind).get(timer);
            int number = field(AbstractPrimaryTimer.class, kind + "Length").getInt(timer);
            return IntStream.range(0, number).mapToObj(index -> described(Array.get(records, index)));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("the toolkit keeps its animations otherwise now", e);
        }
    }

    private static String described(Object running) {
        try {
            Method receiver = running.getClass().getSuperclass().getDeclaredMethod("receiver");
            receiver.setAccessible(true);
            Object inner = receiver.invoke(running);
            return owner(inner) instanceof Animation animation ? animation.getClass().getSimpleName() + frames(animation) : inner.getClass().getName();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("the toolkit keeps its animations otherwise now", e);
        }
    }

    private static String frames(Animation animation) {
        return animation instanceof Timeline line ? line.getKeyFrames().toString() : " of " + animation.getTotalDuration();
    }

    /** An animation's receiver is a class inside it. */
    private static Object owner(Object receiver) throws ReflectiveOperationException {
        for (Field field : receiver.getClass().getDeclaredFields()) {
            if (Animation.class.isAssignableFrom(field.getType())) {
                field.setAccessible(true);
                return field.get(receiver);
            }
        }
        return receiver;
    }

    private static Field field(Class<?> of, String name) throws NoSuchFieldException {
        Field field = of.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
