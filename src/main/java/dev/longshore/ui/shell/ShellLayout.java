package dev.longshore.ui.shell;

/**
 * How the user left the parts of the window; lengths in px.
 *
 * @param callsOpen   whether the API-calls drawer is open; closed, it is one line
 * @param callsHeight of the drawer while it is open; 0 until the user has chosen one
 */
public record ShellLayout(double sidebarWidth, double inspectorWidth, boolean callsOpen, double callsHeight) {

    public static final ShellLayout BUILT = new ShellLayout(228, 432, false, 0);

    ShellLayout withSidebar(double width) {
        return new ShellLayout(width, inspectorWidth, callsOpen, callsHeight);
    }

    ShellLayout withInspector(double width) {
        return new ShellLayout(sidebarWidth, width, callsOpen, callsHeight);
    }

    public ShellLayout withCallsOpen(boolean open) {
        return new ShellLayout(sidebarWidth, inspectorWidth, open, callsHeight);
    }

    ShellLayout withCallsHeight(double height) {
        return new ShellLayout(sidebarWidth, inspectorWidth, callsOpen, height);
    }
}
