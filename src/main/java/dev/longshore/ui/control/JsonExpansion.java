package dev.longshore.ui.control;

import dev.longshore.json.JsonNode;
import dev.longshore.json.JsonPath;
import dev.longshore.ui.control.JsonChildren.Child;
import dev.longshore.ui.control.JsonLine.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which values of a document stand open, and the lines that follow from it. Of a long value, a page of members shows at a time. */
final class JsonExpansion {

    static final int PAGE = 5000;
    private static final int MOST_LINES = 50_000;

    private final Set<JsonPath> open = new HashSet<>();
    private final Map<JsonPath, Integer> shown = new HashMap<>();

    void reset(Collection<JsonPath> paths) {
        shown.clear();
        open.clear();
        open.addAll(paths);
    }

    void open(JsonPath path) {
        open.add(path);
    }

    void close(JsonPath path) {
        open.remove(path);
    }

    void showMore(JsonPath path) {
        shown.merge(path, 2 * PAGE, (old, first) -> old + PAGE);
    }

    /** Opens everything from here down, nearest first, as far as a screen can sensibly hold. */
    void openBelow(JsonPath path, JsonNode node) {
        Deque<Child> todo = new ArrayDeque<>(List.of(new Child(path, null, node)));
        int lines = 0;
        while (!todo.isEmpty() && lines < MOST_LINES) {
            Child next = todo.poll();
            int count = Math.min(JsonChildren.count(next.node()), limit(next.path()));
            if (count > 0) {
                open.add(next.path());
            }
            lines += count;
            for (int i = 0; i < count; i++) {
                Child child = JsonChildren.at(next.path(), next.node(), i);
                if (JsonChildren.count(child.node()) > 0) {
                    todo.add(child);
                }
            }
        }
    }

    /** Opens what is around a value, so that the value has a line. */
    void openTo(JsonPath path, JsonNode root) {
        JsonPath at = JsonPath.ROOT;
        JsonNode node = root;
        for (JsonPath.Step step : path.steps()) {
            int position = JsonChildren.position(node, step);
            if (position < 0) {
                return;
            }
            open.add(at);
            if (position >= limit(at)) {
                shown.put(at, position + PAGE);
            }
            Child child = JsonChildren.at(at, node, position);
            at = child.path();
            node = child.node();
        }
    }

    List<JsonLine> lines(JsonNode root) {
        List<JsonLine> lines = new ArrayList<>();
        append(new Child(JsonPath.ROOT, null, root), 0, lines);
        return lines;
    }

    /** The lines below an open one, its closing line included. */
    List<JsonLine> below(JsonLine line) {
        List<JsonLine> lines = new ArrayList<>();
        int count = JsonChildren.count(line.node());
        int limit = Math.min(count, limit(line.path()));
        for (int i = 0; i < limit; i++) {
            append(JsonChildren.at(line.path(), line.node(), i), line.depth() + 1, lines);
        }
        if (limit < count) {
            lines.add(new JsonLine(Kind.MORE, line.path(), line.depth() + 1, null, line.node()));
        }
        lines.add(new JsonLine(Kind.CLOSE, line.path(), line.depth(), null, line.node()));
        return lines;
    }

    /** Members of that value that have no line yet. */
    int hidden(JsonLine line) {
        return Math.max(0, JsonChildren.count(line.node()) - limit(line.path()));
    }

    private void append(Child child, int depth, List<JsonLine> lines) {
        boolean empty = JsonChildren.count(child.node()) == 0;
        Kind kind = empty ? Kind.VALUE : open.contains(child.path()) ? Kind.OPEN : Kind.COLLAPSED;
        JsonLine line = new JsonLine(kind, child.path(), depth, child.key(), child.node());
        lines.add(line);
        if (kind == Kind.OPEN) {
            lines.addAll(below(line));
        }
    }

    private int limit(JsonPath path) {
        return shown.getOrDefault(path, PAGE);
    }
}
