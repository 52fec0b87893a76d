package dev.longshore.ui.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogsRowsTest {

    @Test
    void namesLoseWhatTheyAllBeginWith() {
        assertEquals("shop-", LogsRows.common(List.of("shop-web-1", "shop-api-1", "shop-db-1")));
        assertEquals("", LogsRows.common(List.of("web", "db")));
        assertEquals("", LogsRows.common(List.of("shop-web-1")));
        assertEquals("shop-web-", LogsRows.common(List.of("shop-web-1", "shop-web-12")));
    }
}
