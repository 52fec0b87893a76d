package dev.longshore.engine.model;

import java.util.List;

/** One layer of {@code GET /images/{name}/history}, newest first. */
public record HistoryItem(String id, long created, String createdBy, List<String> tags, long size, String comment) {

    public HistoryItem {
        id = Absent.text(id);
        created = Absent.seconds(created);
        createdBy = Absent.text(createdBy);
        tags = Absent.list(tags);
        comment = Absent.text(comment);
    }
}
