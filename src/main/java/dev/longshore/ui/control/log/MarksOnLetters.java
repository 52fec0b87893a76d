package dev.longshore.ui.control.log;

/** Letters with thousands of marks above them take the font system minutes: the first few marks of each letter are painted. */
final class MarksOnLetters {

    private static final int MOST = 8;

    private MarksOnLetters() {
    }

    static String bounded(String text) {
        int marks = 0;
        boolean over = false;
        for (int i = 0; i < text.length() && !over; i++) {
            marks = text.charAt(i) >= 0x300 && CharWidths.combines(text.charAt(i)) ? marks + 1 : 0;
            over = marks > MOST;
        }
        return over ? cut(text) : text;
    }

    private static String cut(String text) {
        StringBuilder kept = new StringBuilder();
        int marks = 0;
        for (int i = 0; i < text.length(); i++) {
            marks = text.charAt(i) >= 0x300 && CharWidths.combines(text.charAt(i)) ? marks + 1 : 0;
            if (marks <= MOST) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }
}
