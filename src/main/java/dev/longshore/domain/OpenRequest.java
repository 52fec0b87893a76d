package dev.longshore.domain;

/**
 * What a start of the app asks the window to show.
 *
 * @param host      the name of a host; empty for any
 * @param container the name of a container, or the beginning of its id; empty for none
 */
public record OpenRequest(String host, String container) {

    /** The window, and nothing in particular. */
    public static final OpenRequest WINDOW = new OpenRequest("", "");

    public boolean isEmpty() {
        return host.isEmpty() && container.isEmpty();
    }
}
