package dev.longshore.ui.theme;

/** The style classes of the theme, for nodes of any screen. */
public final class Style {

    /** Second-level text. */
    public static final String DIM = "ls-dim";
    /** 11 px. */
    public static final String SMALL = "ls-small";
    /** Bold: names, which stay bold in quiet rows too. */
    public static final String STRONG = "ls-strong";
    /** Monospace 12 px: ids, paths, JSON, logs. */
    public static final String MONO = "ls-mono";
    /** 14 px bold. */
    public static final String TITLE = "ls-title";
    /** Heads of sections and columns: 11 px, bold, dim. */
    public static final String SECTION = "ls-section";
    /** Text in the colour of links. */
    public static final String LINK = "ls-link";
    public static final String GOOD_TEXT = "ls-good-text";
    public static final String WARN_TEXT = "ls-warn-text";
    public static final String BAD_TEXT = "ls-bad-text";
    /** Aligned right: numbers. */
    public static final String RIGHT = "ls-right";
    public static final String CENTER = "ls-center";
    /** The one filled button of a screen or dialog. */
    public static final String PRIMARY = "ls-primary";
    /** The filled button that destroys. */
    public static final String DANGER = "ls-danger";
    /** A button without border, for toolbars and heads. */
    public static final String FLAT = "ls-flat";
    /** A menu item that destroys. */
    public static final String DESTRUCTIVE = "ls-destructive";
    /** A table row that steps back: stopped, exited. */
    public static final String QUIET = "ls-quiet";
    /** A table row that is the head of a group. */
    public static final String GROUP = "ls-group";
    /** A table row of a host that is away, among rows of hosts that are not. */
    public static final String STALE = "ls-stale";
    /** A coloured mark before a name; add a {@code Tone}'s style class. */
    public static final String DOT = "ls-dot";
    /** The box that stands in the place of a table without rows. */
    public static final String EMPTY = "ls-empty";
    /** The main surface. */
    public static final String PANEL = "ls-panel";

    private Style() {
    }
}
