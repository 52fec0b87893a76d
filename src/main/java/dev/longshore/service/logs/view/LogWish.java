package dev.longshore.service.logs.view;

import java.util.List;
import java.util.Optional;

/**
 * What a user wants to see of some logs.
 *
 * @param search   marks lines as hits
 * @param onlyHits whether other lines do not show
 * @param folding  which equal lines that follow each other are one row
 * @param buckets  how many parts of the time are counted at most; 0 for no histogram
 * @param fields   whether the fields of JSON and logfmt lines are counted
 */
public record LogWish(Optional<Search> search, boolean onlyHits, LineFilter filter, Folding folding, int buckets, boolean fields) {

    /** Every line, as it came. */
    public static final LogWish ALL = new LogWish(Optional.empty(), false, LineFilter.ALL, Folding.NONE, 0, false);

    public LogWish withSearch(Optional<Search> other) {
        return new LogWish(other, onlyHits, filter, folding, buckets, fields);
    }

    public LogWish withOnlyHits(boolean only) {
        return new LogWish(search, only, filter, folding, buckets, fields);
    }

    public LogWish withFilter(LineFilter other) {
        return new LogWish(search, onlyHits, other, folding, buckets, fields);
    }

    /** Whether equal lines that follow each other are one row. */
    public boolean fold() {
        return folding.on();
    }

    public LogWish withFold(boolean folded) {
        return withFolding(new Folding(folded, folding.open()));
    }

    public LogWish withFolding(Folding other) {
        return new LogWish(search, onlyHits, filter, other, buckets, fields);
    }

    public LogWish withBuckets(int most) {
        return new LogWish(search, onlyHits, filter, folding, most, fields);
    }

    public LogWish withFields(boolean counted) {
        return new LogWish(search, onlyHits, filter, folding, buckets, counted);
    }

    /** Whether lines are left out that are no hits. */
    boolean hidesOthers() {
        return onlyHits && search.isPresent();
    }

    /**
     * How equal lines that follow each other show.
     *
     * @param on   whether they are one row
     * @param open those that show one by one all the same
     */
    public record Folding(boolean on, List<Stretch> open) {

        public static final Folding NONE = new Folding(false, List.of());

        public Folding {
            open = List.copyOf(open);
        }

        /** Whether a line is a row of its own, whatever stands around it. */
        boolean apart(long number) {
            for (Stretch stretch : open) {
                if (stretch.has(number)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Lines of one container from one to another. @param first number of the first entry @param last number of the last one */
    public record Stretch(long first, long last) {

        boolean has(long number) {
            return number >= first && number <= last;
        }
    }
}
