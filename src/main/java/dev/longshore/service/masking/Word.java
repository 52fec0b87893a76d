package dev.longshore.service.masking;

/** One word of a command: an item of an argument list, or a word of a line as a shell reads it. */
interface Word {

    /** The word without quotes and escapes. */
    String value();

    /** Marks a part of the value as a secret. */
    void cover(int from, int to);

    default void coverFrom(int from) {
        cover(from, value().length());
    }

    /** Whether it is to be read as a text of its own: what a text shows as it is, was read with that text. */
    boolean standsAlone();

    /** An item of an argument list; it stands for itself. */
    record Item(String value, Spans spans) implements Word {
        @Override
        public boolean standsAlone() {
            return true;
        }

        @Override
        public void cover(int from, int to) {
            spans.add(from, to);
        }
    }
}
