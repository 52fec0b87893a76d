package dev.longshore.ui.prune;

import dev.longshore.domain.PlainText;
import dev.longshore.service.prune.PruneCandidate;
import dev.longshore.ui.format.ShortId;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One object that can go, with what is compared and shown of it.
 *
 * @param key    tells it from all others, now and when it is listed again, and from one that was made again under its name
 * @param folded all that the filter looks into
 */
record PruneRow(String key, PruneCandidate candidate, String name, String folded) {

    private static final int LONGEST = 200;
    private static final int LONG_ID = 64;
    private static final String NO_TAG = "no-tag";
    private static final String UNNAMED = "<none>";

    static PruneRow of(PruneCandidate candidate) {
        String key = String.join("/", candidate.category(), candidate.object().id(), candidate.object().name(), candidate.evidence().made());
        return new PruneRow(key, candidate, name(candidate), fold(searched(candidate)));
    }

    /** A made-up name of 64 digits is as short as an id; an image without a name is called as docker calls it. */
    private static String name(PruneCandidate candidate) {
        String label = candidate.label();
        if (candidate.reason().key().equals(NO_TAG)) {
            return UNNAMED + " " + ShortId.of(candidate.object().id());
        }
        return PlainText.visible(label.length() == LONG_ID && label.equals(candidate.object().id()) ? ShortId.of(label) + "…" : label, LONGEST);
    }

    private static String searched(PruneCandidate candidate) {
        String labels = candidate.labels().entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining("\n"));
        return String.join("\n", candidate.label(), candidate.object().name(), candidate.object().id(), candidate.project().orElse(""), labels);
    }

    /** As texts are compared: case and the width of letters do not count. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** @param words folded */
    boolean holds(List<String> words) {
        return words.stream().allMatch(folded::contains);
    }
}
