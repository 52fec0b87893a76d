package dev.longshore.service.masking;

import java.util.List;
import java.util.Set;

/** Finds secrets by their own shape, wherever they stand: PEM blocks, JWTs, tokens of well-known services, hashes, what looks random. */
final class KnownTokens {

    private static final String PEM = "-----BEGIN ";
    private static final String PEM_END = "-----END ";
    private static final int LONGEST_TITLE = 60;

    /** @param least how many characters follow at least */
    private record Prefix(String text, int least) { }

    /** How a token begins, and how many characters follow at least. */
    private static final List<Prefix> PREFIXES = prefixes("""
            eyJ/17 AKIA/16 ASIA/16 ghp_/16 gho_/16 ghu_/16 ghs_/16 ghr_/16 github_pat_/16 glpat-/8 gldt-/12 glrt-/12 glcbt-/12
            glptt-/12 glsoat-/12 dckr_pat_/12 dckr_oat_/12 npm_/16 xoxb-/8 xoxp-/8 xoxa-/8 xoxe-/8 xoxo-/8 xoxr-/8 xoxs-/8 xapp-/8
            sk-/16 sk_live_/8 sk_test_/8 rk_live_/8 rk_test_/8 whsec_/12 AIza/30 ya29./16 GOCSPX-/16 hf_/20 hvs./16 hvb./16 pypi-/30
            SG./30 key-/32 dop_v1_/20 doo_v1_/20 shpat_/16 tskey-/10 SWMTKN-/16 SWMKEY-/16 AGE-SECRET-KEY-/20 glsa_/16 glc_/20
            nvapi-/20 gsk_/20 r8_/20 pat_/30 figd_/20 lin_api_/16 sntrys_/16 ATATT3/20 dapi/32 rubygems_/20 PMAK-/20 EAAC/60 cio/40
            ops_eyJ/10 LTAI/12 sq0csp-/16 ntn_/20 xai-/20 tvly-/12 pplx-/16 phc_/20""");

    private static final Set<String> HASHES = SecretNames.words("""
            $apr1$ $2a$ $2b$ $2y$ $1$ $5$ $6$ $y$ $7$ $argon2 $pbkdf2 $scrypt$ {SHA} {SSHA} {SSHA512}""");

    private KnownTokens() {
    }

    private static List<Prefix> prefixes(String text) {
        return SecretNames.words(text).stream().map(word -> word.split("/"))
                .map(parts -> new Prefix(parts[0], Integer.parseInt(parts[1]))).toList();
    }

    static void find(String text, Spans spans) {
        pem(text, spans);
        int length = text.length();
        int at = 0;
        while (at < length) {
            char c = text.charAt(at);
            if (tokenChar(c)) {
                int end = end(text, at);
                run(text, at, end, spans);
                at = end;
            } else {
                at = (c == '$' || c == '{') && hash(text, at) ? hashed(text, at, spans) : at + 1;
            }
        }
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && tokenChar(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean tokenChar(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-' || c == '.' || c == '+';
    }

    /** A run of characters of tokens. A token may begin at each of its dots, too: {@code vault.hvs.CAES…}. */
    private static void run(String text, int from, int end, Spans spans) {
        if (end - from < 11) {
            return;
        }
        for (Prefix prefix : PREFIXES) {
            int body = from + prefix.text().length();
            if (text.startsWith(prefix.text(), from) && end - body >= prefix.least() && !wordly(text, body, end)) {
                spans.add(from, padded(text, end));
                return;
            }
        }
        int start = from;
        for (int i = from; i <= end; i++) {
            if (i == end || text.charAt(i) == '.') {
                if (i - start >= 24 && i - start <= 512 && Randomness.random(text, start, i)) {
                    spans.add(start, padded(text, i));
                }
                start = i + 1;
            }
        }
    }

    /** Words joined by hyphens or underscores: {@code sk-container-registry-mirror}, {@code npm_package_version}. */
    private static boolean wordly(String text, int from, int end) {
        boolean joined = false;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' || c >= 'A' && c <= 'Z') {
                return false;
            }
            joined |= c == '-' || c == '_';
        }
        return joined;
    }

    private static int padded(String text, int end) {
        int padded = end;
        while (padded < text.length() && text.charAt(padded) == '=' && padded - end < 2) {
            padded++;
        }
        return padded;
    }

    private static boolean hash(String text, int at) {
        for (String hash : HASHES) {
            if (text.startsWith(hash, at)) {
                return at + hash.length() + 4 < text.length();
            }
        }
        return false;
    }

    private static int hashed(String text, int at, Spans spans) {
        int end = at;
        while (end < text.length() && " \t\n\"',;:".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        spans.add(at > 0 && text.charAt(at - 1) == '$' ? at - 1 : at, end);
        return end;
    }

    private static void pem(String text, Spans spans) {
        int begin = text.indexOf(PEM);
        while (begin >= 0) {
            int title = text.indexOf("-----", begin + PEM.length());
            boolean titled = title >= 0 && title - begin - PEM.length() <= LONGEST_TITLE;
            int end = titled ? text.indexOf(PEM_END, title) : -1;
            int close = end < 0 ? -1 : text.indexOf("-----", end + PEM_END.length());
            int done = close < 0 ? text.length() : close + 5;
            if (titled) {
                spans.add(begin, done);
            }
            begin = titled ? text.indexOf(PEM, done) : title < 0 ? -1 : text.indexOf(PEM, begin + PEM.length());
        }
    }
}
