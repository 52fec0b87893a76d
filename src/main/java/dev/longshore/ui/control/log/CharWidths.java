package dev.longshore.ui.control.log;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** How wide characters are in the font of a log. Each is measured once; those of one wide script share a width. FX thread only. */
public final class CharWidths {

    private static final int MOST = 4_096;
    private static final int CJK = 0x4e2d;
    private static final int HANGUL = 0xac00;

    private final ToDoubleFunction<String> measure;
    private final double cell;
    private final Map<Integer, Double> known = new HashMap<>();

    /** @param measure width of a text in pixels */
    public CharWidths(ToDoubleFunction<String> measure) {
        this.measure = measure;
        this.cell = Math.max(1, measure.applyAsDouble("0".repeat(100)) / 100);
    }

    /** Of a digit, a letter, a space. */
    public double cell() {
        return cell;
    }

    double of(int codePoint) {
        if (codePoint >= 0x20 && codePoint < 0x7f) {
            return cell;
        }
        if (combines(codePoint)) {
            return 0;
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        return known.computeIfAbsent(shared(codePoint), code -> measure.applyAsDouble(Character.toString(code)));
    }

    static boolean combines(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> codePoint >= 0xfe00 && codePoint <= 0xfe0f;
        };
    }

    private static int shared(int codePoint) {
        if (codePoint >= 0x3400 && codePoint <= 0x9fff || codePoint >= 0x20000 && codePoint <= 0x3ffff) {
            return CJK;
        }
        return codePoint >= 0xac00 && codePoint <= 0xd7a3 ? HANGUL : codePoint;
    }
}
