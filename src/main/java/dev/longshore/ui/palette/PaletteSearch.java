package dev.longshore.ui.palette;

import dev.longshore.ui.base.FoldedText;
import dev.longshore.ui.base.PaletteEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** What the palette can find, prepared once for many queries. Immutable; any thread. */
final class PaletteSearch {

    /** What a sign of the query counts that is not in the title but beside it. */
    private static final int IN_DETAIL = 6;
    private static final int RECENT = 12;
    private static final int DISABLED = 10;
    private static final int ASK_EVERY = 256;

    private final List<Candidate> candidates;
    private final Map<String, Integer> recent = new HashMap<>();

    /** @param title where the query is found best @param also the title in another language @param more the detail and the API call */
    private record Candidate(PaletteEntry entry, FoldedText title, FoldedText also, FoldedText more) { }

    private record Scored(Candidate candidate, int score, int order) { }

    /** @param hits the best first @param more entries that were found too, and left out */
    record Found(List<Hit> hits, int more) { }

    /** @param places the chars of the title in which the query was found */
    record Hit(PaletteEntry entry, int[] places) { }

    /** @param recent ids of what was used last, the newest first */
    PaletteSearch(List<PaletteEntry> entries, List<String> recent) {
        this.candidates = entries.stream().map(PaletteSearch::candidate).toList();
        for (int i = 0; i < recent.size(); i++) {
            this.recent.put(recent.get(i), i);
        }
    }

    private static Candidate candidate(PaletteEntry entry) {
        PaletteEntry.Words words = entry.words();
        String[] also = words.also().split("\n", 2);
        return new Candidate(entry, FoldedText.of(words.title()), FoldedText.of(also[0]),
                FoldedText.of(words.detail() + " " + words.call() + (also.length > 1 ? " " + also[1] : "")));
    }

    /**
     * The best entries that hold every word of the query. Among equals those used last come first, then the order they were given in.
     *
     * @param wanted asked now and then: where it says no, nothing is found any more
     */
    Found find(String query, int limit, BooleanSupplier wanted) {
        List<FoldedText> words = Stream.of(query.strip().split("\\s+")).filter(word -> !word.isEmpty()).map(FoldedText::of).toList();
        List<Scored> found = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            if (i % ASK_EVERY == 0 && !wanted.getAsBoolean()) {
                return new Found(List.of(), 0);
            }
            Candidate candidate = candidates.get(i);
            int score = score(words, candidate);
            if (score != FuzzyMatch.NONE) {
                found.add(new Scored(candidate, score + weight(candidate), i));
            }
        }
        found.sort(Comparator.comparingInt((Scored each) -> -each.score()).thenComparingInt(Scored::order));
        List<Hit> hits = found.stream().limit(limit).map(each -> new Hit(each.candidate().entry(), places(words, each.candidate().title()))).toList();
        return new Found(hits, found.size() - hits.size());
    }

    private static int score(List<FoldedText> words, Candidate candidate) {
        int sum = 0;
        for (FoldedText word : words) {
            int title = Math.max(FuzzyMatch.score(word, candidate.title()), FuzzyMatch.score(word, candidate.also()));
            boolean more = candidate.more().contains(word);   // sign by sign, a long text would hold anything
            if (title == FuzzyMatch.NONE && !more) {
                return FuzzyMatch.NONE;
            }
            sum += (title == FuzzyMatch.NONE ? 0 : title) + (more ? word.length() * IN_DETAIL : 0);
        }
        return sum;
    }

    private int weight(Candidate candidate) {
        int rank = recent.getOrDefault(candidate.entry().id(), Integer.MAX_VALUE);
        int used = Math.max(0, RECENT - rank);
        return used - candidate.title().length() / 8 - (candidate.entry().disabled().isPresent() ? DISABLED : 0);
    }

    private static int[] places(List<FoldedText> words, FoldedText title) {
        return words.stream().flatMapToInt(word -> Arrays.stream(FuzzyMatch.places(word, title))).sorted().distinct().toArray();
    }
}
