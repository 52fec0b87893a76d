package dev.longshore.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows by columns, as text with bars between. */
final class FeatureTable {

    private final String corner;
    private final List<String> columns = new ArrayList<>();
    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();

    FeatureTable(String corner) {
        this.corner = corner;
    }

    void put(String row, String column, String cell) {
        if (!columns.contains(column)) {
            columns.add(column);
        }
        rows.computeIfAbsent(row, name -> new LinkedHashMap<>()).put(column, cell);
    }

    @Override
    public String toString() {
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(columns);
        head.addFirst(corner);
        lines.add(head);
        rows.forEach((row, cells) -> {
            List<String> line = new ArrayList<>(columns.stream().map(column -> cells.getOrDefault(column, "")).toList());
            line.addFirst(row);
            lines.add(line);
        });
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            text.append('|');
            for (int i = 0; i < line.size(); i++) {
                int column = i;
                int width = lines.stream().mapToInt(each -> each.get(column).length()).max().orElse(0);
                text.append(' ').append(line.get(i)).append(" ".repeat(width - line.get(i).length())).append(" |");
            }
            text.append('\n');
        }
        return text.toString();
    }
}
