package dev.longshore.service.masking;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds secrets in running text by what they look like. Every pattern is bounded, so that megabytes of hostile text cost time in
 * proportion to their length.
 */
final class SecretText {

    private static final Pattern PEM = Pattern.compile("-----BEGIN [A-Z0-9 ]{1,60}-----");
    private static final String PEM_END = "-----END ";

    private static final Pattern USER_INFO = Pattern.compile(
            "(?<![A-Za-z0-9+.-])(?<scheme>[A-Za-z][A-Za-z0-9+.-]{0,30}+://)(?<user>[^\\s/@:'\"]{0,4096}+)(?<pass>:[^\\s/@'\"]{0,4096}+)?@");

    private static final Pattern TOKEN = Pattern.compile("(?<![A-Za-z0-9_-])(?:"
            + "eyJ[A-Za-z0-9_-]{4,}+\\.[A-Za-z0-9_-]{2,}+\\.[A-Za-z0-9_-]*+"
            + "|(?:AKIA|ASIA)[0-9A-Z]{16}+(?![0-9A-Z])"
            + "|gh[pousr]_[A-Za-z0-9]{16,}+|github_pat_[A-Za-z0-9_]{16,}+|glpat-[A-Za-z0-9_-]{16,}+|dckr_pat_[A-Za-z0-9_-]{16,}+"
            + "|npm_[A-Za-z0-9]{16,}+|xox[abeoprs]-[A-Za-z0-9-]{8,}+|sk[_-][A-Za-z0-9_-]{16,}+|AIza[A-Za-z0-9_-]{30,}+)");

    private static final Pattern SCHEME = Pattern.compile("(?i)\\b(?<scheme>bearer|basic) {1,5}(?<value>[A-Za-z0-9+/=._~-]{6,}+)");

    private static final Pattern CANDIDATE = Pattern.compile("(?<![A-Za-z0-9+_-])[A-Za-z0-9+_-]{24,512}+={0,2}");

    /** Shorter than any token; each check before a pattern spares most strings of a document the cost of it. */
    private static final int SHORTEST = 10;

    private static final String NAME = "(?<![A-Za-z0-9_.-])(?<name>[A-Za-z0-9_.-]{1,100}+)";
    private static final String VALUE = "(?<value>\"[^\"]*+\"?|'[^']*+'?|[^\\s\"'&;,]++)";

    private static final Pattern ASSIGNMENT = Pattern.compile(NAME + "(?<sep>\\\\?[\"']?\\s{0,5}=\\s{0,5}|\\\\?[\"']\\s{0,5}:\\s{0,5}\\\\?|:\\s{1,5})" + VALUE);

    private static final Pattern FLAG = Pattern.compile("(?<![A-Za-z0-9_.-])(?<name>--?[A-Za-z][A-Za-z0-9_.-]{1,100}+)(?<sep>\\s{1,5})(?!-)" + VALUE);

    private static final Pattern USER_FLAG = Pattern.compile("(?<![\\w-])(?<name>-u|--user|--proxy-user)(?<sep>[\\s=]{1,5})(?<value>[^\\s:]{1,200}+:[^\\s]++)");

    private SecretText() {
    }

    /** The text with {@code cover} in place of each secret. */
    static String mask(String text, String cover) {
        String masked = text.contains("-----BEGIN ") ? pem(text, cover) : text;
        if (masked.contains("://")) {
            masked = USER_INFO.matcher(masked).replaceAll(found -> quoted(userInfo(found, cover)));
        }
        if (masked.indexOf(' ') >= 0) {
            masked = SCHEME.matcher(masked).replaceAll(found -> quoted(found.group("scheme") + " " + cover));
        }
        if (masked.indexOf('=') >= 0 || masked.indexOf(':') >= 0) {
            masked = ASSIGNMENT.matcher(masked).replaceAll(found -> quoted(named(found, cover)));
        }
        if (masked.indexOf('-') >= 0) {
            masked = FLAG.matcher(masked).replaceAll(found -> quoted(named(found, cover)));
            masked = USER_FLAG.matcher(masked).replaceAll(found -> quoted(found.group("name") + found.group("sep") + cover));
        }
        return masked.length() < SHORTEST ? masked : tokens(masked, cover);
    }

    private static String tokens(String text, String cover) {
        String masked = TOKEN.matcher(text).replaceAll(quoted(cover));
        return CANDIDATE.matcher(masked).replaceAll(found -> quoted(random(found.group()) ? cover : found.group()));
    }

    /** Whether an item of a command is a flag whose secret is the next item: {@code --password}. */
    static boolean flagBefore(String item, String value) {
        return item.startsWith("-") && item.indexOf('=') < 0 && !value.startsWith("-") && SecretKeys.hides(item, value);
    }

    private static String pem(String text, String cover) {
        Matcher begin = PEM.matcher(text);
        StringBuilder masked = new StringBuilder();
        int done = 0;
        while (begin.find(done)) {
            masked.append(text, done, begin.start()).append(cover);
            int end = text.indexOf(PEM_END, begin.end());
            int close = end < 0 ? -1 : text.indexOf("-----", end + PEM_END.length());
            done = close < 0 ? text.length() : close + 5;
        }
        return done == 0 ? text : masked.append(text, done, text.length()).toString();
    }

    /** A lone user name is kept: {@code ssh://ops@host}. In other schemes it may be a token. */
    private static String userInfo(MatchResult found, String cover) {
        boolean userOnly = found.group("pass") == null && found.group("scheme").equals("ssh://");
        return userOnly ? found.group() : found.group("scheme") + cover + "@";
    }

    private static String named(MatchResult found, String cover) {
        String value = found.group("value");
        char quote = value.charAt(0);
        boolean inQuotes = quote == '"' || quote == '\'';
        boolean closed = inQuotes && value.length() > 1 && value.charAt(value.length() - 1) == quote;
        String bare = inQuotes ? value.substring(1, value.length() - (closed ? 1 : 0)) : value;
        if (bare.equals(cover) || !SecretKeys.hides(found.group("name"), bare)) {
            return found.group();
        }
        String end = closed ? (bare.endsWith("\\") ? "\\" : "") + quote : "";
        String covered = inQuotes ? quote + cover + end : cover;
        return found.group("name") + found.group("sep") + covered;
    }

    /** Whether it looks drawn by lot: letters of both cases and digits, evenly spread. Ids and digests are hexadecimal, and pass. */
    private static boolean random(String text) {
        int upper = 0;
        int lower = 0;
        int digits = 0;
        int[] counts = new int[128];
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            counts[c]++;
            upper += c >= 'A' && c <= 'Z' ? 1 : 0;
            lower += c >= 'a' && c <= 'z' ? 1 : 0;
            digits += c >= '0' && c <= '9' ? 1 : 0;
        }
        return upper > 1 && lower > 1 && digits > 1 && entropy(counts, text.length()) >= 3.9;
    }

    /** Bits per character. */
    private static double entropy(int[] counts, int length) {
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / length;
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        return bits;
    }

    private static String quoted(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }
}
