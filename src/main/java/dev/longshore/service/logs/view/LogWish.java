package dev.longshore.service.logs.view;

import java.util.Optional;

/**
 * What a user wants to see of some logs.
 *
 * @param search   marks lines as hits
 * @param onlyHits whether other lines do not show
 * @param fold     whether equal lines that follow each other are one row
 * @param buckets  how many parts of the time are counted at most; 0 for no histogram
 * @param fields   whether the fields of JSON and logfmt lines are counted
 */
public record LogWish(Optional<Search> search, boolean onlyHits, LineFilter filter, boolean fold, int buckets, boolean fields) {

    /** Every line, as it came. */
    public static final LogWish ALL = new LogWish(Optional.empty(), false, LineFilter.ALL, false, 0, false);

    public LogWish withSearch(Optional<Search> other) {
        return new LogWish(other, onlyHits, filter, fold, buckets, fields);
    }

    public LogWish withOnlyHits(boolean only) {
        return new LogWish(search, only, filter, fold, buckets, fields);
    }

    public LogWish withFilter(LineFilter other) {
        return new LogWish(search, onlyHits, other, fold, buckets, fields);
    }

    public LogWish withFold(boolean folded) {
        return new LogWish(search, onlyHits, filter, folded, buckets, fields);
    }

    public LogWish withBuckets(int most) {
        return new LogWish(search, onlyHits, filter, fold, most, fields);
    }

    public LogWish withFields(boolean counted) {
        return new LogWish(search, onlyHits, filter, fold, buckets, counted);
    }

    /** Whether lines are left out that are no hits. */
    boolean hidesOthers() {
        return onlyHits && search.isPresent();
    }
}
