package dev.longshore.service.masking;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells names of secrets from other names by their words: {@code DB_PASSWORD} and {@code apiKey}, not {@code TOKENIZERS}. */
final class SecretNames {

    /** How much a name says about its value. */
    enum Hint { NONE, WEAK, STRONG }

    /** Longer ones are no names. */
    static final int LONGEST = 200;

    /** Longer values are covered whatever they are, so that a search for their end is never in vain. */
    private static final int LONGEST_PLAIN = 400;

    private static final Set<String> STRONG = words("""
            password passwords passwd passwds passphrase passphrases passcode pass pwd pwds pw psw psk passwort secret secrets token
            tokens credential credentials cred creds cookie cookies apikey apikeys jwt bearer authorization dsn authkey otp totp pat
            htpasswd kennwort senha""");

    private static final Set<String> STRONG_ENDINGS = words("""
            password passwords passwd passphrase passwort secret secrets token tokens apikey apikeys secretkey accesskey privatekey
            credential credentials cookie authkey masterkey licensekey accountkey sharedkey signingkey encryptionkey passkey
            connectionstring""");

    /** Joined to a word they make a name of a password: {@code requirepass}, {@code dbpwd}. */
    private static final List<String> JOINED = List.of("pass", "pwd", "creds");
    private static final Set<String> STRONG_BEGINNINGS = words("password passwd passphrase secretkey secretaccess apikey accesskey");
    private static final Set<String> INNOCENT = words("""
            bypass compass trespass overpass underpass surpass encompass byepass somaxconn monkey donkey turkey hotkey hotkeys whiskey
            jockey nopass pwdx cwd keyless cookieless tokenless passwordless""");

    private static final Set<String> WEAK = words("""
            auth auths oauth oauth2 basicauth digestauth authentication key keys private session sessionid sessions conn connstr
            connstring connuri connurl salt salts signature sig pin""");

    /** A pair of words that is a secret though neither of them is. */
    private static final Set<String> PAIRS = words("""
            api-key access-key secret-key private-key account-key shared-key master-key encryption-key signing-key license-key auth-key
            session-key conn-string connection-string conn-str connection-strings connection-uri root-pw basicauth-users digestauth-users
            unlock-key storage-key webhook-key crypt-key cipher-key encrypt-key salt-key bot-key join-tokens pre-shared recovery-key
            deploy-key""");

    /** Keys of this kind are no secrets. */
    private static final Set<String> OPEN_KEYS = words("""
            public pub sort primary partition foreign routing cache index hash group order object row column lookup unique config label
            metadata detach sandbox translation message shortcut host map registry recv authorized trusted allowed idempotency candidate
            escape prefix dedup join lock store event bucket""");

    private SecretNames() {
    }

    /** Whether the value of that name is to be covered. */
    static boolean hides(String name, String value) {
        if (value.isEmpty() || name.isEmpty() || name.length() > LONGEST) {
            return false;
        }
        List<String> words = NameWords.of(name);
        Hint hint = hint(name, words);
        if (value.length() > LONGEST_PLAIN) {
            return hint != Hint.NONE;
        } else if (ValueShapes.reference(value) || value.startsWith("sha256:")) {
            return false;
        }
        return switch (hint) {
            case NONE -> false;
            case WEAK -> !ValueShapes.plain(value) && !ValueShapes.path(value) && !bareKey(words, value)
                    && !Metadata.tells(words, value, hint);
            case STRONG -> !Metadata.tells(words, value, hint) && !ValueShapes.secretFile(value) && !workingFolder(name, value);
        };
    }

    /** Whether the value of that name is a list of pairs of its own, and secret as a whole. */
    static boolean connection(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "").contains("connectionstring");
    }

    /** A name that is only {@code key} may be the key of anything. */
    private static boolean bareKey(List<String> words, String value) {
        String word = words.size() == 1 ? words.getFirst() : "";
        boolean digits = value.chars().anyMatch(Character::isDigit);
        boolean letters = value.chars().anyMatch(Character::isLetter);
        return (word.equals("key") || word.equals("keys")) && !(digits && letters && value.length() >= 8);
    }

    /** What the name alone says. */
    static Hint hint(String name, List<String> words) {
        boolean dotted = name.indexOf('.') > 0;
        List<String> near = dotted ? lastSegment(name) : words;
        Hint best = hint(near.isEmpty() ? words : near);
        return best == Hint.STRONG || !dotted ? best : aroundDots(name, words, best);
    }

    private static Hint hint(List<String> words) {
        Hint best = Hint.NONE;
        for (int i = 0; i < words.size(); i++) {
            String word = bare(words.get(i));
            if (STRONG.contains(word) || joined(word) || i > 0 && PAIRS.contains(bare(words.get(i - 1)) + "-" + word)) {
                return Hint.STRONG;
            }
            if (weak(word) && !(word.startsWith("key") && i > 0 && OPEN_KEYS.contains(words.get(i - 1)))) {
                best = Hint.WEAK;
            }
        }
        return best;
    }

    private static boolean weak(String word) {
        boolean key = word.length() > 4 && (word.endsWith("key") || word.endsWith("keys"));
        return !INNOCENT.contains(word) && (key || WEAK.contains(word));
    }

    private static boolean joined(String word) {
        if (word.length() < 5 || INNOCENT.contains(word)) {
            return false;
        }
        return STRONG_ENDINGS.stream().anyMatch(word::endsWith) || JOINED.stream().anyMatch(word::endsWith)
                || STRONG_BEGINNINGS.stream().anyMatch(word::startsWith) && !word.startsWith("passwordless");
    }

    /** In {@code db.password.value} the segment before the last one counts; two segments may make one pair: {@code conn.string}. */
    private static Hint aroundDots(String name, List<String> words, Hint best) {
        int size = words.size();
        if (size > 1 && PAIRS.contains(words.get(size - 2) + "-" + words.get(size - 1))) {
            return Hint.STRONG;
        }
        int last = name.lastIndexOf('.');
        int before = name.lastIndexOf('.', last - 1);
        String segment = name.substring(before + 1, last).toLowerCase(Locale.ROOT);
        boolean own = STRONG.contains(segment) || joined(segment);
        return own && !name.startsWith("traefik.") && !name.startsWith("caddy") ? Hint.STRONG : best;
    }

    private static List<String> lastSegment(String name) {
        return NameWords.of(name.substring(name.lastIndexOf('.') + 1));
    }

    /** Without a number at its end: {@code password2}. */
    private static String bare(String word) {
        int end = word.length();
        while (end > 1 && Character.isDigit(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(0, end);
    }

    /** The shell's own {@code PWD}. */
    private static boolean workingFolder(String name, String value) {
        return (name.equals("PWD") || name.equals("OLDPWD")) && value.startsWith("/");
    }

    static Set<String> words(String text) {
        return Set.copyOf(List.of(text.strip().split("\\s+")));
    }
}
