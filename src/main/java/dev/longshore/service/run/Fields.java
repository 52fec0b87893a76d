package dev.longshore.service.run;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** An object of a request, in the making. What is empty is left out: the engine then does as it does by itself. */
final class Fields {

    private final Map<String, Object> members = new LinkedHashMap<>();

    /** Null, empty texts, lists and objects, zero and false are left out. */
    Fields put(String name, Object value) {
        Object plain = value instanceof Fields fields ? fields.members : value;
        boolean empty = switch (plain) {
            case null -> true;
            case String text -> text.isEmpty();
            case Collection<?> items -> items.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            case Number number -> number.doubleValue() == 0;
            case Boolean flag -> !flag;
            default -> false;
        };
        return empty ? this : keep(name, plain);
    }

    /** Whatever the value. */
    Fields keep(String name, Object value) {
        members.put(name, value instanceof Fields fields ? fields.members : value);
        return this;
    }

    Fields putAll(Fields others) {
        members.putAll(others.members);
        return this;
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    Map<String, Object> map() {
        return members;
    }
}
