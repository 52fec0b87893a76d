package dev.longshore.json;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/**
 * Where a value stands in a document, written as in RFC 9535: {@code $.Config.Env[0]}, {@code $['odd key']}. Immutable;
 * members of the same name in one object share a path.
 */
public final class JsonPath {

    /** The document itself: {@code $}. */
    public static final JsonPath ROOT = new JsonPath(null, null);

    private final JsonPath parent;
    private final Step step;
    private final int hash;

    private JsonPath(JsonPath parent, Step step) {
        this.parent = parent;
        this.step = step;
        this.hash = parent == null ? 1 : 31 * parent.hash + step.hashCode();
    }

    /** One step down from a value. */
    public sealed interface Step {
        record Member(String name) implements Step { }

        record Index(int index) implements Step { }
    }

    public JsonPath member(String name) {
        return new JsonPath(this, new Step.Member(name));
    }

    public JsonPath index(int index) {
        return new JsonPath(this, new Step.Index(index));
    }

    /** The path of the value around this one; null for the root. */
    public JsonPath parent() {
        return parent;
    }

    /** The step from {@link #parent}; null for the root. */
    public Step step() {
        return step;
    }

    /** All steps from the root down. */
    public List<Step> steps() {
        Deque<Step> steps = new ArrayDeque<>();
        for (JsonPath at = this; at.parent != null; at = at.parent) {
            steps.push(at.step);
        }
        return List.copyOf(steps);
    }

    /** The name of the nearest member on the way up, this one included: that of the array for its items. Empty for none. */
    public String name() {
        for (JsonPath at = this; at.parent != null; at = at.parent) {
            if (at.step instanceof Step.Member(String name)) {
                return name;
            }
        }
        return "";
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof JsonPath that) || hash != that.hash) {
            return false;
        }
        JsonPath a = this;
        JsonPath b = that;
        while (a != b && a.parent != null && b.parent != null) {
            if (!Objects.equals(a.step, b.step)) {
                return false;
            }
            a = a.parent;
            b = b.parent;
        }
        return a == b || a.parent == null && b.parent == null;
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("$");
        for (Step each : steps()) {
            switch (each) {
                case Step.Index(int index) -> text.append('[').append(index).append(']');
                case Step.Member(String name) when plain(name) -> text.append('.').append(name);
                case Step.Member(String name) -> {
                    text.append('[');
                    JsonText.quote(name, '\'', text);
                    text.append(']');
                }
            }
        }
        return text.toString();
    }

    private static boolean plain(String name) {
        if (name.isEmpty() || digit(name.charAt(0))) {
            return false;
        }
        return name.chars().allMatch(c -> digit(c) || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_');
    }

    private static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }
}
