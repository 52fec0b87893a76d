package dev.longshore.ui.control.rows;

import dev.longshore.ui.base.Row;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The head of a group, a row among the others. It never changes: where it has something new to say, another one takes its place.
 */
public final class GroupRow implements Row {

    private static final String PREFIX = "group\0";
    private static final int FINGERPRINT_LENGTH = 16;

    private final String key;
    private final String fingerprint;
    private final String title;
    private final String summary;
    private final boolean open;
    private final List<? extends Row> members;

    /** @param members that pass the filters, in their order */
    GroupRow(String key, String fingerprint, String title, String summary, boolean open, List<? extends Row> members) {
        this.key = key;
        this.fingerprint = fingerprint;
        this.title = title;
        this.summary = summary;
        this.open = open;
        this.members = members;
    }

    /** The key of the row of that group. */
    static String keyOf(String grouping, String group) {
        return PREFIX + grouping + "\0" + group;
    }

    /** Whether a row key is that of a group. */
    public static boolean isKey(String key) {
        return key.startsWith(PREFIX);
    }

    /** Stands for the group in the settings. */
    static String fingerprint(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, FINGERPRINT_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String id() {
        return key;
    }

    public String title() {
        return title;
    }

    /** What its rows are, e.g. {@code compose · 3 running, 1 exited}; may be empty. */
    public String summary() {
        return summary;
    }

    public boolean open() {
        return open;
    }

    /** Stands for the group in the settings. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The rows of the group that pass the filters, in their order, whether it is open or not. */
    public List<? extends Row> members() {
        return members;
    }

    boolean saysTheSame(GroupRow other) {
        return key.equals(other.key) && title.equals(other.title) && summary.equals(other.summary) && open == other.open
                && members.equals(other.members);
    }
}
