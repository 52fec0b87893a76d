package dev.longshore.domain;

import java.util.List;

/**
 * How the user left a table.
 *
 * @param columns   every column the user has touched, in their order; columns not named here follow, as built
 * @param sortBy    column id, or an empty string for the built order
 * @param ascending the direction of {@code sortBy}
 */
public record TableLayout(List<Column> columns, String sortBy, boolean ascending) {

    /** Columns as built, in this order at first. */
    public static TableLayout sortedBy(String column) {
        return new TableLayout(List.of(), column, true);
    }

    public TableLayout {
        columns = columns == null ? List.of() : columns.stream().filter(column -> column != null && column.id() != null).toList();
        sortBy = sortBy == null ? "" : sortBy;
    }

    /** @param width in px */
    public record Column(String id, double width, boolean visible) { }
}
