package dev.longshore.service.masking;

import java.util.Locale;
import java.util.Set;

/** Finds the user and password in URLs and in data source names such as {@code root:x@tcp(db:3306)/app}. */
final class Urls {

    private static final int LONGEST_SCHEME = 40;
    private static final String ORACLE = "jdbc:oracle:";

    /** In these a lone user is the name of somebody; elsewhere it may be a token. */
    private static final Set<String> USER_SCHEMES = SecretNames.words("""
            ssh sftp git+ssh svn+ssh rsync postgres postgresql mysql mariadb mongodb mongodb+srv mssql sqlserver smb cifs ldap ldaps imap
            imaps pop3 smtp smtps mailto sip ftp ftps nfs clickhouse cockroachdb telnet rdp vnc""");

    private static final Set<String> WEB_SCHEMES = SecretNames.words("""
            http https ws wss docker oci docker-image docker-daemon git+https git+http""");

    /** What follows these is a secret by itself: whoever knows it may post there. */
    private static final Set<String> HOOKS = SecretNames.words("""
            hooks.slack.com/services/ discord.com/api/webhooks/ discordapp.com/api/webhooks/ api.telegram.org/bot
            outlook.office.com/webhook/""");

    private Urls() {
    }

    static void find(String text, Spans spans) {
        int colon = text.indexOf("://");
        while (colon >= 0) {
            int next = text.indexOf("://", colon + 3);
            int scheme = schemeStart(text, colon);
            if (scheme < colon) {
                int limit = next < 0 ? text.length() : schemeStart(text, next);
                url(text, text.substring(scheme, colon).toLowerCase(Locale.ROOT), colon + 3, end(text, colon + 3, limit), spans);
            }
            colon = next;
        }
        dataSources(text, spans);
        oracle(text, spans);
    }

    /** {@code jdbc:oracle:thin:user/password@host} */
    private static void oracle(String text, Spans spans) {
        int at = text.indexOf(ORACLE);
        while (at >= 0) {
            int end = at;
            while (end < text.length() && text.charAt(end) > ' ' && !Quotes.is(text.charAt(end))) {
                end++;
            }
            int colon = first(text, ':', at + ORACLE.length(), end);
            int slash = first(text, '/', colon, end);
            int host = last(text, '@', slash, end);
            boolean user = colon + 1 < slash && text.charAt(colon + 1) != '@' && first(text, '@', colon, slash) == slash;
            if (user && host > slash && !ValueShapes.reference(text.substring(slash + 1, host))) {
                spans.add(slash + 1, host);
            }
            at = text.indexOf(ORACLE, end);
        }
    }

    private static int schemeStart(String text, int colon) {
        int start = colon;
        while (start > 0 && colon - start < LONGEST_SCHEME && schemeChar(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean schemeChar(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.';
    }

    /** A password may hold nearly everything; white space and double quotes end each URL. */
    private static int end(String text, int from, int limit) {
        int end = from;
        while (end < limit && text.charAt(end) > ' ' && "\"<>`".indexOf(text.charAt(end)) < 0 && !text.startsWith("\\\"", end)) {
            end++;
        }
        return end;
    }

    private static void url(String text, String scheme, int from, int end, Spans spans) {
        for (String hook : HOOKS) {
            if (text.startsWith(hook, from)) {
                spans.add(from + hook.length(), end);
            }
        }
        int slash = first(text, '/', from, end);
        int at = userEnd(text, scheme, from, end, slash);
        if (at <= from || text.startsWith("sha256:", at + 1)) {
            return;
        }
        int colon = first(text, ':', from, at);
        if (colon < at) {
            boolean reference = ValueShapes.reference(text.substring(colon + 1, at));
            if (!reference) {
                spans.add(from, at);
            }
        } else if (slash > at && !USER_SCHEMES.contains(scheme) && !ValueShapes.reference(text.substring(from, at))) {
            spans.add(from, at);
        }
    }

    /** Where the user information ends: the place of an {@code @}, or -1 where there is none. */
    private static int userEnd(String text, String scheme, int from, int end, int slash) {
        boolean web = WEB_SCHEMES.contains(scheme);
        int inAuthority = last(text, '@', from, slash);
        int last = last(text, '@', from, end);
        if (last < from) {
            return -1;
        }
        int colon = first(text, ':', from, end);
        if (inAuthority >= from) {
            int query = web ? first(text, '?', from, end) : end;
            int before = last(text, '@', from, query);
            boolean path = before > slash && (text.charAt(before - 1) == '/' || web && first(text, '.', inAuthority, slash) < slash);
            return path || before < from ? inAuthority : before;
        }
        boolean port = colon < slash && digits(text, colon + 1, slash);
        if (colon > slash || port && (web || text.charAt(last - 1) == '/')) {
            return -1;   // the first / ends the host, and the @ is part of the path
        }
        return last;
    }

    private static boolean digits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return to - from <= 5;
    }

    private static int first(String text, char c, int from, int end) {
        int found = from < end ? text.indexOf(c, from, end) : -1;
        return found < 0 ? end : found;
    }

    /** The last place of the character, or -1: it never looks before {@code from}, so that many URLs cost no more than their length. */
    private static int last(String text, char c, int from, int end) {
        int at = end - 1;
        while (at >= from && text.charAt(at) != c) {
            at--;
        }
        return at < from ? -1 : at;
    }

    /** {@code user:password@tcp(host)/name}, as Go programs take it. */
    private static void dataSources(String text, Spans spans) {
        int done = 0;
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            if (network(text, at + 1)) {
                int start = at;
                while (start > done && text.charAt(start - 1) > ' ' && "\"'=`".indexOf(text.charAt(start - 1)) < 0) {
                    start--;
                }
                int colon = first(text, ':', start, at);
                if (text.startsWith("://", colon)) {
                    colon = first(text, ':', colon + 3, at);
                }
                if (colon < at && !ValueShapes.reference(text.substring(colon + 1, at))) {
                    spans.add(colon + 1, at);
                }
                done = at;
            }
        }
    }

    private static boolean network(String text, int at) {
        return text.startsWith("tcp(", at) || text.startsWith("tcp6(", at) || text.startsWith("unix(", at) || text.startsWith("udp(", at)
                || text.startsWith("(", at) || text.startsWith("protocol(", at);
    }
}
