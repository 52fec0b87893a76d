package dev.longshore.service.masking;

import dev.longshore.service.masking.SecretNames.Hint;
import java.util.List;
import java.util.Set;

/** Recognises names that tell something about a secret but not the secret: its file, its length, whether it is needed. */
final class Metadata {

    /** What such a name ends with. */
    private static final Set<String> TAILS = SecretNames.words("""
            file files path paths dir dirs directory folder name names url urls uri uris endpoint endpoints host hosts hostname port
            address addr server servers type types mode method methods algorithm alg algo driver provider providers backend plugin
            plugins issuer audience scope scopes realm version format prefix suffix header headers field fields policy policies domain
            domains samesite httponly secure insecure only age ttl timeout timeouts expiry expires expiration lifetime duration length
            len size count limit limits max min enabled disabled required optional allowed retries interval rotation parallelism kind
            class role roles rule rules group groups handler manager strategy style encoding charset template stdin fd prompt validity
            window delay period budget location region service services middleware middlewares entrypoints priority review reviewer ref
            refs command cmd script helper source sources store strength complexity minlength maxlength env var column table query bits
            curve digest usage param params parameter parameters reset change login logout flow grant request response warning warnings
            database databases db entrypoint rate rates bucket pool pools user username users usernames account email principal subject
            owner""");

    /** They say that a number is a count or a time. */
    private static final Set<String> COUNTS = SecretNames.words("""
            max min maximum minimum num count limit limits size length len ttl timeout age expiry expires expire expiration lifetime
            duration days hours minutes seconds secs ms interval window retries rounds iterations cost bits rate budget rotation validity
            refresh idle keepalive threshold history level port""");

    /** They say that a yes or no is a switch. */
    private static final Set<String> SWITCHES = SecretNames.words("""
            allow empty random enable enabled disable disabled require required requires use uses skip secure no force auto generate with
            without has is show hide rotate check validate verify enforce samesite httponly only send trust forward persist expire
            should support supports accept insecure blank onetime expired change reset""");

    /** They add nothing to the word before them. */
    private static final Set<String> EMPTY = SecretNames.words("""
            value default hash hashed plain data string text raw encoded encrypted base64 b64 current old new prod production dev test
            staging previous next backup main primary secondary first second alt""");

    /** After the word of a login these are users with their passwords. */
    private static final Set<String> USERS = SecretNames.words("user username users usernames account email principal owner subject");

    private Metadata() {
    }

    /** Whether that name, with that value, tells only about a secret. */
    static boolean tells(List<String> words, String value, Hint hint) {
        if (ValueShapes.bool(value)) {
            return hint == Hint.WEAK || words.stream().anyMatch(SWITCHES::contains) || TAILS.contains(tail(words)) || !ends(words);
        }
        if (counts(words, value)) {
            return true;
        }
        String tail = tail(words);
        boolean logins = USERS.contains(tail) && (words.contains("basicauth") || words.contains("digestauth"));
        return TAILS.contains(tail) && !logins && fits(tail, value);
    }

    /** Whether the value is a number and the name says that it counts or measures something. */
    static boolean counts(List<String> words, String value) {
        return ValueShapes.number(value) && words.contains("tokens")
                || (ValueShapes.number(value) || ValueShapes.duration(value)) && words.stream().anyMatch(COUNTS::contains);
    }

    /** What is said of a secret is short; a longer value is always covered, so that a search for its end is never in vain. */
    private static boolean fits(String tail, String value) {
        boolean file = tail.startsWith("file") || tail.startsWith("path") || tail.startsWith("dir");
        return value.length() <= 400 && (!file || value.indexOf(' ') < 0 || value.indexOf('/') >= 0);
    }

    /** Whether the last word that says something is the secret's. */
    private static boolean ends(List<String> words) {
        return words.isEmpty() || SecretNames.hint(tail(words), List.of(tail(words))) == Hint.STRONG;
    }

    private static String tail(List<String> words) {
        int last = words.size() - 1;
        while (last > 0 && (EMPTY.contains(words.get(last)) || words.get(last).chars().allMatch(Character::isDigit))) {
            last--;
        }
        return last < 0 ? "" : words.get(last);
    }
}
