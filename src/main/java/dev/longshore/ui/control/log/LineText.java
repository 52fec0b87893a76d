package dev.longshore.ui.control.log;

/**
 * A shown line and where its characters stand. Plain ASCII, which most lines are, needs no table for that. Positions count from the left
 * edge of the text, in pixels. Not thread-safe once it is laid out.
 */
public final class LineText {

    private static final int TAB = 8;

    private final String text;
    private final boolean plain;
    private float[] edges = new float[0];
    private double cell;
    private double wrappedAt = -1;
    private int[] starts = {0};

    public LineText(String text) {
        this.text = text;
        this.plain = text.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    /** From now on these widths count. */
    void measure(CharWidths widths) {
        if (cell == widths.cell() && (plain || edges.length > 0)) {
            return;
        }
        cell = widths.cell();
        wrappedAt = -1;
        if (!plain) {
            edges = edges(widths);
        }
    }

    private float[] edges(CharWidths widths) {
        float[] made = new float[text.length() + 1];
        double x = 0;
        int next;
        for (int i = 0; i < text.length(); i = next) {
            int c = text.codePointAt(i);
            next = i + Character.charCount(c);
            x = c == '\t' ? (Math.floor(x / (TAB * cell) + 1e-6) + 1) * TAB * cell : x + widths.of(c);
            for (int k = i + 1; k <= next; k++) {
                made[k] = (float) x;
            }
        }
        return made;
    }

    double width() {
        return x(text.length());
    }

    /** Left edge of a character. */
    double x(int index) {
        return plain ? index * cell : edges[index];
    }

    /** The character that covers a position; the length right of the text. Never the second half of a character. */
    int index(double x) {
        if (plain) {
            return (int) Math.clamp(Math.floor(x / cell), 0, text.length());
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (edges[middle + 1] <= x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < text.length() && low > 0 && Character.isLowSurrogate(text.charAt(low)) ? low - 1 : low;
    }

    /** How many rows it takes; one where it is not broken. @param width 0 for no breaks */
    int rows(double width) {
        if (width <= 0 || text.isEmpty()) {
            return 1;
        }
        return plain ? (text.length() + perRow(width) - 1) / perRow(width) : starts(width).length;
    }

    /** The first character of a row. */
    int start(int row, double width) {
        if (width <= 0) {
            return 0;
        }
        return plain ? Math.min(text.length(), row * perRow(width)) : starts(width)[row];
    }

    /** After the last character of a row. */
    int end(int row, double width) {
        return row + 1 < rows(width) ? start(row + 1, width) : text.length();
    }

    /** The row that shows a character. */
    int rowOf(int index, double width) {
        int row = 0;
        if (plain && width > 0) {
            row = index / perRow(width);
        } else if (width > 0) {
            while (row + 1 < rows(width) && start(row + 1, width) <= index) {
                row++;
            }
        }
        return Math.clamp(row, 0, rows(width) - 1);
    }

    private int perRow(double width) {
        return (int) Math.max(1, Math.floor(width / cell));
    }

    private int[] starts(double width) {
        if (wrappedAt != width) {
            wrappedAt = width;
            starts = broken(width);
        }
        return starts;
    }

    private int[] broken(double width) {
        int[] found = new int[16];
        int count = 1;
        int start = 0;
        while (true) {
            int end = Math.max(index(edges[start] + width), start + Character.charCount(text.codePointAt(start)));
            if (end >= text.length()) {
                return java.util.Arrays.copyOf(found, count);
            }
            if (count == found.length) {
                found = java.util.Arrays.copyOf(found, count * 2);
            }
            found[count++] = end;
            start = end;
        }
    }
}
