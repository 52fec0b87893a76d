package dev.longshore.ui.stats;

/** How high a chart is: a round number above what is drawn. */
final class ChartScale {

    private static final double[] STEPS = {1, 1.5, 2, 3, 4, 5, 6, 8, 10};

    private ChartScale() {
    }

    /** @param least is never gone below */
    static double top(double greatest, double least) {
        double wanted = Math.max(greatest, least);
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        for (double step : STEPS) {
            if (step * power >= wanted * (1 - 1e-9)) {
                return step * power;
            }
        }
        return 10 * power;
    }
}
