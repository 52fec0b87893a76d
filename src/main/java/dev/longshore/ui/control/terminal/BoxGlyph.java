package dev.longshore.ui.control.terminal;

import javafx.scene.canvas.GraphicsContext;

/**
 * Draws the signs of frames and blocks to the edges of their cell. The font's own are lower than a line, so that frames would have gaps.
 */
final class BoxGlyph {

    private static final int FIRST = 0x2500;
    private static final int LAST_BLOCK = 0x259f;
    private static final int LEFT = 1;
    private static final int RIGHT = 2;
    private static final int UP = 4;
    private static final int DOWN = 8;

    /** From U+2500 on: which arms a sign has; 0 for one that the font draws. Light and heavy arms are drawn alike. */
    private static final int[] ARMS = new int[0x80];

    static {
        arms(0x2500, 0x2501, LEFT | RIGHT);
        arms(0x2502, 0x2503, UP | DOWN);
        arms(0x250c, 0x250f, RIGHT | DOWN);
        arms(0x2510, 0x2513, LEFT | DOWN);
        arms(0x2514, 0x2517, RIGHT | UP);
        arms(0x2518, 0x251b, LEFT | UP);
        arms(0x251c, 0x2523, UP | DOWN | RIGHT);
        arms(0x2524, 0x252b, UP | DOWN | LEFT);
        arms(0x252c, 0x2533, LEFT | RIGHT | DOWN);
        arms(0x2534, 0x253b, LEFT | RIGHT | UP);
        arms(0x253c, 0x254b, LEFT | RIGHT | UP | DOWN);
        arms(0x256d, 0x256d, RIGHT | DOWN);
        arms(0x256e, 0x256e, LEFT | DOWN);
        arms(0x256f, 0x256f, LEFT | UP);
        arms(0x2570, 0x2570, RIGHT | UP);
        arms(0x2574, 0x2574, LEFT);
        arms(0x2575, 0x2575, UP);
        arms(0x2576, 0x2576, RIGHT);
        arms(0x2577, 0x2577, DOWN);
    }

    private BoxGlyph() {
    }

    private static void arms(int from, int to, int arms) {
        for (int i = from; i <= to; i++) {
            ARMS[i - FIRST] = arms;
        }
    }

    /** Draws it in the fill of the context. @return false for a sign that the font is to draw */
    static boolean draw(GraphicsContext to, int sign, double x, double y, double width, double height) {
        if (sign < FIRST || sign > LAST_BLOCK) {
            return false;
        }
        return sign < FIRST + ARMS.length ? lines(to, ARMS[sign - FIRST], x, y, width, height) : block(to, sign, x, y, width, height);
    }

    private static boolean lines(GraphicsContext to, int arms, double x, double y, double width, double height) {
        if (arms == 0) {
            return false;
        }
        double middleX = x + Math.floor(width / 2);
        double middleY = y + Math.floor(height / 2);
        if ((arms & (LEFT | RIGHT)) != 0) {
            double from = (arms & LEFT) != 0 ? x : middleX;
            double end = (arms & RIGHT) != 0 ? x + width : middleX + 1;
            to.fillRect(from, middleY, end - from, 1);
        }
        if ((arms & (UP | DOWN)) != 0) {
            double from = (arms & UP) != 0 ? y : middleY;
            double end = (arms & DOWN) != 0 ? y + height : middleY + 1;
            to.fillRect(middleX, from, 1, end - from);
        }
        return true;
    }

    private static boolean block(GraphicsContext to, int sign, double x, double y, double width, double height) {
        if (sign == 0x2580) {
            to.fillRect(x, y, width, height / 2);
        } else if (sign <= 0x2588) {
            double part = height * (sign - 0x2580) / 8;
            to.fillRect(x, y + height - part, width, part);
        } else if (sign <= 0x258f) {
            to.fillRect(x, y, width * (0x2590 - sign) / 8, height);
        } else if (sign == 0x2590) {
            to.fillRect(x + width / 2, y, width / 2, height);
        } else if (sign <= 0x2593) {
            double before = to.getGlobalAlpha();
            to.setGlobalAlpha(before * (sign - 0x2590) / 4);
            to.fillRect(x, y, width, height);
            to.setGlobalAlpha(before);
        } else {
            return false;
        }
        return true;
    }
}
