package dev.longshore.domain;

import java.util.List;

/**
 * How the user left a table.
 *
 * @param columns   every column the user has touched, in their order; columns not named here follow, as built
 * @param sortBy    column id, or an empty string for the built order
 * @param ascending the direction of {@code sortBy}
 * @param rows      which rows show, and in which groups
 */
public record TableLayout(List<Column> columns, String sortBy, boolean ascending, TableArrangement rows) {

    /** Columns as built, in this order at first. */
    public static TableLayout sortedBy(String column) {
        return new TableLayout(List.of(), column, true);
    }

    public TableLayout {
        columns = columns == null ? List.of() : columns.stream().filter(column -> column != null && column.id() != null).toList();
        sortBy = sortBy == null ? "" : sortBy;
        rows = rows == null ? TableArrangement.NONE : rows;
    }

    /** All rows, not grouped. */
    public TableLayout(List<Column> columns, String sortBy, boolean ascending) {
        this(columns, sortBy, ascending, TableArrangement.NONE);
    }

    public TableLayout withRows(TableArrangement arrangement) {
        return new TableLayout(columns, sortBy, ascending, arrangement);
    }

    /** @param width in px */
    public record Column(String id, double width, boolean visible) { }
}
