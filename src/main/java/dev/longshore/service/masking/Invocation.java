package dev.longshore.service.masking;

import dev.longshore.service.masking.Tools.Kind;
import dev.longshore.service.masking.Tools.Usage;
import java.util.List;

/** One call of a program: which of its usages fit the words so far. */
final class Invocation {

    private final List<Usage> usages;
    private final int[] matched;
    private final int[] arguments;
    private final StringBuilder letters = new StringBuilder();
    private Word last;

    Invocation(List<Usage> usages) {
        this.usages = usages;
        this.matched = new int[usages.size()];
        this.arguments = new int[usages.size()];
    }

    /** A star at the end of an expected word stands for anything. */
    private static boolean matches(String expected, String word) {
        return expected.endsWith("*") ? word.startsWith(expected.substring(0, expected.length() - 1)) : expected.equals(word);
    }

    private boolean active(int usage) {
        return matched[usage] == usages.get(usage).words().size();
    }

    /** What the value of that option is; null where the table does not say it. */
    Kind option(String name) {
        for (int i = usages.size() - 1; i >= 0; i--) {
            Kind kind = active(i) ? usages.get(i).options().get(name) : null;
            if (kind != null) {
                return kind;
            }
        }
        return null;
    }

    /** Whether the value of that letter stands in the same word only. */
    boolean attached(char letter) {
        for (int i = 0; i < usages.size(); i++) {
            if (active(i) && usages.get(i).attached().indexOf(letter) >= 0) {
                return true;
            }
        }
        return false;
    }

    void letters(String option) {
        if (letters.length() < 64) {
            letters.append(option);
        }
    }

    /** Counts an argument that is no option. Null where it is nothing special. */
    Kind argument(Word word) {
        Kind found = null;
        last = word;
        for (int i = 0; i < usages.size(); i++) {
            Usage usage = usages.get(i);
            if (active(i)) {
                int number = ++arguments[i];
                Kind kind = usage.positionals().get(usage.rest() > 0 && number > usage.rest() ? usage.rest() : number);
                found = kind == null ? found : kind;
            } else if (matches(usage.words().get(matched[i]), word.value())) {
                matched[i]++;
            }
        }
        return found;
    }

    /** Whether its arguments count, so that none of them is a program of its own. */
    boolean countsArguments() {
        for (int i = 0; i < usages.size(); i++) {
            if (active(i) && !usages.get(i).positionals().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of its usages goes on with that word. */
    boolean expects(String word) {
        for (int i = 0; i < usages.size(); i++) {
            if (!active(i) && matches(usages.get(i).words().get(matched[i]), word)) {
                return true;
            }
        }
        return false;
    }

    boolean takesOptions() {
        return usages.stream().anyMatch(usage -> !usage.options().isEmpty() || !usage.attached().isEmpty());
    }

    /** Whether its options are words after one hyphen, so that {@code -keyout} is not {@code -k} and a value. */
    boolean longOptions() {
        return usages.stream().anyMatch(Usage::longOptions);
    }

    boolean readsSecrets() {
        for (int i = 0; i < usages.size(); i++) {
            if (active(i) && usages.get(i).input()) {
                return true;
            }
        }
        return false;
    }

    /** The last argument, where it is a secret; otherwise null. */
    Word secretAtEnd() {
        for (int i = 0; i < usages.size(); i++) {
            Usage usage = usages.get(i);
            boolean asked = usage.letter() == 0 || letters.indexOf(String.valueOf(usage.letter())) >= 0;
            if (active(i) && usage.positionals().containsKey(0) && asked && arguments[i] > 0) {
                return last;
            }
        }
        return null;
    }
}
