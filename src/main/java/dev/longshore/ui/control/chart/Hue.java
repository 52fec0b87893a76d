package dev.longshore.ui.control.chart;

/** What a curve is told apart by. The style sheet says which colour of the theme each of them is. */
public enum Hue {

    BLUE("-ls-chart-blue"),
    TEAL("-ls-chart-teal"),
    VIOLET("-ls-chart-violet"),
    AMBER("-ls-chart-amber"),
    GREEN("-ls-chart-green"),
    GREY("-ls-chart-grey"),
    /** Limits, and marks of what went wrong. */
    RED("-ls-chart-red"),
    /** Lines that only guide the eye. */
    GRID("-ls-chart-grid"),
    /** Words in a chart. */
    TEXT("-ls-chart-text");

    private static final Hue[] CURVES = {BLUE, TEAL, VIOLET, AMBER, GREEN, GREY};

    private final String property;

    Hue(String property) {
        this.property = property;
    }

    /** The hue of one of many curves of equal rank; after the last one the first comes again. */
    public static Hue of(int index) {
        return CURVES[Math.floorMod(index, CURVES.length)];
    }

    /** The style class of a text in this colour. */
    public String textClass() {
        return property.substring(1) + "-text";
    }

    String property() {
        return property;
    }
}
