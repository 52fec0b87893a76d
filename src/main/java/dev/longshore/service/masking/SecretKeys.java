package dev.longshore.service.masking;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells names of secrets from other names: {@code DB_PASSWORD}, {@code apiKey}, {@code registry.auth}. */
final class SecretKeys {

    /** Telling wherever they stand in a name. */
    private static final Pattern STRONG = Pattern.compile("passw|passphrase|pwd|secret|token|credential|cookie|apikey|privatekey|accesskey");

    /** Telling only as a word of their own: {@code AUTH}, not {@code author}. */
    private static final Pattern WORD = Pattern.compile(
            "(?:[a-z]*pass|[a-z]*key|o?auth\\d?|basicauth|authorization|authentication|creds?|dsn|conn|conn(?:ection)?(?:str|string|uri|url)?"
            + "|private|session(?:id)?|jwt|bearer|signature|sig|salt)s?");

    private static final Set<String> INNOCENT_WORDS = Set.of("monkey", "donkey", "turkey", "hotkey", "bypass", "compass", "somaxconn");

    /** Fields of the engine's own that only sound like it. */
    private static final Set<String> INNOCENT = Set.of("sandboxkey", "detachkeys", "killsignal");

    private static final Pattern SEPARATORS = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])");

    /** Too short or plain to be worth hiding under a name that is only a hint. */
    private static final Pattern PLAIN_VALUE = Pattern.compile("|true|false|yes|no|on|off|none|null|\\d{1,6}", Pattern.CASE_INSENSITIVE);

    private SecretKeys() {
    }

    /** Whether a value of that name is to be hidden. */
    static boolean hides(String name, String value) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (value.isEmpty() || INNOCENT.contains(lower)) {
            return false;
        }
        return STRONG.matcher(lower).find() || hint(name) && !PLAIN_VALUE.matcher(value).matches();
    }

    private static boolean hint(String name) {
        return SEPARATORS.splitAsStream(name)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .anyMatch(word -> WORD.matcher(word).matches() && !INNOCENT_WORDS.contains(word));
    }
}
