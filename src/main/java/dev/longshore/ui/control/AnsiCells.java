package dev.longshore.ui.control;

import java.util.ArrayList;
import java.util.List;

/** One line as a terminal holds it: a character and a look for each column, and where the next one goes. */
final class AnsiCells {

    private final int most;
    private final StringBuilder text = new StringBuilder();
    private final List<AnsiLook> looks = new ArrayList<>();
    private int column;
    private boolean cut;

    AnsiCells(int most) {
        this.most = most;
    }

    int column() {
        return column;
    }

    void moveTo(int wanted) {
        column = Math.max(0, wanted);
    }

    void put(char c, AnsiLook look) {
        if (column >= most) {
            cut = true;
            return;
        }
        if (column < text.length()) {
            text.setCharAt(column, c);
            looks.set(column, look);
        } else {
            text.append(c);
            looks.add(look);
        }
        column++;
    }

    void eraseToEnd() {
        if (column < text.length()) {
            text.setLength(column);
            looks.subList(column, looks.size()).clear();
        }
        cut = false;
    }

    /** What is left of the place to write at becomes blank. */
    void eraseAll() {
        int at = Math.min(column, text.length());
        clear();
        for (int i = 0; i < at; i++) {
            put(' ', AnsiLook.PLAIN);
        }
    }

    void clear() {
        text.setLength(0);
        looks.clear();
        column = 0;
        cut = false;
    }

    AnsiLine line() {
        List<AnsiLine.Run> runs = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || !looks.get(i).equals(looks.get(from))) {
                runs.add(new AnsiLine.Run(text.substring(from, i), looks.get(from)));
                from = i;
            }
        }
        if (cut) {
            runs.add(new AnsiLine.Run("…", AnsiLook.PLAIN));
        }
        return new AnsiLine(List.copyOf(runs));
    }
}
