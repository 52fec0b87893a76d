package dev.longshore.service.logs.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

/** Lines of which each is a number: none may be missing, and none may come twice. */
final class NumberedLines {

    private NumberedLines() {
    }

    /** All lines above those that were given, read page by page. */
    static List<String> above(ContainerLog log, int page) {
        List<List<String>> pages = new ArrayList<>();
        Older older;
        do {
            older = log.older(page).join();
            pages.add(older.lines().stream().map(RecordedLog::text).toList());
        } while (!older.beginning());
        return pages.reversed().stream().flatMap(List::stream).toList();
    }

    static void assertFrom(int first, List<String> above, List<String> given) {
        int next = first;
        for (List<String> part : List.of(above, given)) {
            for (String line : part) {
                assertEquals(String.valueOf(next), line, "in place of the line that follows " + (next - 1));
                next++;
            }
        }
    }

    /** Each start of the container begins with 1. */
    static void assertRuns(List<String> lines) {
        int next = 1;
        for (String line : lines) {
            next = line.equals("1") ? 1 : next;
            assertEquals(String.valueOf(next), line, () -> "among " + lines);
            next++;
        }
    }
}
