package dev.longshore.ui.logs;

import dev.longshore.service.logs.view.ShownLines;
import dev.longshore.ui.control.log.LogRow;
import dev.longshore.ui.control.log.LogRows;
import java.util.List;

/** The lines that show, as rows of the view. */
record ShownRows(ShownLines lines, LogRowMaker maker, List<Head> heads) implements LogRows {

    @Override
    public int size() {
        return lines.size();
    }

    @Override
    public LogRow row(int index) {
        return maker.row(lines.get(index));
    }

    @Override
    public int indexOf(long number) {
        return lines.indexOf(number);
    }
}
