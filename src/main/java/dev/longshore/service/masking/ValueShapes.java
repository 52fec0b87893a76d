package dev.longshore.service.masking;

import java.util.Locale;
import java.util.Set;

/** What a value looks like, whatever its name. */
final class ValueShapes {

    private static final Set<String> BOOLEANS = Set.of("true", "false", "yes", "no", "y", "n", "on", "off", "enabled", "disabled");

    /** They say how somebody logs in, not with what. */
    private static final Set<String> PLAIN = SecretNames.words("""
            none null nil undefined default auto basic bearer digest oidc oauth oauth2 saml ldap ntlm kerberos scram md5 trust peer cert
            x509 token password internal external local redis memory file files database db cookie cookies jwt session server client
            required optional prefer require disable disabled enabled public private mysql postgres htpasswd pam plain login cram-md5
            gssapi aws iam hmac rsa ecdsa ed25519 array memcached""");

    private static final Set<String> ROOTS = SecretNames.words("""
            /run/ /var/ /etc/ /home/ /root/ /opt/ /usr/ /tmp/ /mnt/ /app/ /config/ /data/ /certs/ /ssl/ /keys/ /secrets/ /srv/ /conf/
            /bitnami/ /vault/ /dev/ ./ ../ ~/ $HOME/ ${HOME}/ file:/""");

    private ValueShapes() {
    }

    static boolean bool(String value) {
        return value.length() <= 8 && BOOLEANS.contains(value.toLowerCase(Locale.ROOT));
    }

    /** A number of at most twelve digits, perhaps with a fraction. */
    static boolean number(String value) {
        int digits = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (!(c == '-' && i == 0 || c == '.' && i > 0 || c == '_' && i > 0)) {
                return false;
            }
        }
        return digits > 0 && digits <= 12;
    }

    /** A number with a unit of time or size: {@code 30m}, {@code 1h30m}, {@code 12KiB}. */
    static boolean duration(String value) {
        int letters = 0;
        if (value.isEmpty() || value.length() > 16 || !digit(value.charAt(0)) || digit(value.charAt(value.length() - 1))) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!digit(c) && c != '.') {
                letters++;
                if ("smhdwunkKMGTiBb ".indexOf(c) < 0) {
                    return false;
                }
            }
        }
        return letters > 0 && letters <= 8;
    }

    /** Too plain to be worth hiding under a name that is only a hint. */
    static boolean plain(String value) {
        return bool(value) || number(value) && value.length() <= 6 || duration(value)
                || value.length() <= 16 && PLAIN.contains(value.toLowerCase(Locale.ROOT)) || rule(value);
    }

    /** A proxy's rule: {@code Host(`a.example.com`)}. */
    private static boolean rule(String value) {
        int open = value.indexOf("(`");
        return open > 0 && open < 40 && value.endsWith(")") && Character.isUpperCase(value.charAt(0));
    }

    /** An absolute path of a file. */
    static boolean path(String value) {
        if (secretFile(value)) {
            return true;
        }
        boolean drive = value.startsWith(":\\", 1) || value.startsWith(":/", 1) && !value.startsWith("//", 2);
        return (value.startsWith("/") || drive) && ofPaths(value);
    }

    /** A path that begins where machines keep files; what looks so is hardly a password. */
    static boolean secretFile(String value) {
        return ofPaths(value) && (ROOTS.stream().anyMatch(value::startsWith) || lowerCasePath(value));
    }

    /** {@code /vpn/auth.txt}, {@code /path/to/the/key}: only words, and either four of them or an ending. */
    private static boolean lowerCasePath(String value) {
        int slashes = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            slashes += c == '/' ? 1 : 0;
            if (!(c == '/' || c == '.' || c == '_' || c == '-' || c >= 'a' && c <= 'z' || digit(c))) {
                return false;
            }
        }
        int dot = value.lastIndexOf('.');
        boolean ending = dot > value.lastIndexOf('/') + 1 && value.length() - dot <= 5;
        return value.startsWith("/") && (slashes > 3 || slashes > 1 && ending);
    }

    private static boolean ofPaths(String value) {
        return value.length() < 300 && value.indexOf(' ') < 0 && value.indexOf('+') < 0 && value.indexOf('=') < 0;
    }

    /** Only the name of a variable, or a command that reads a file: {@code $PASSWORD}, {@code ${PASSWORD}}, {@code $(cat /run/x)}. */
    static boolean reference(String value) {
        int space = value.indexOf(' ');
        if (space > 0 && Credentials.scheme(value.substring(0, space))) {
            return reference(value.substring(space + 1).strip());   // Bearer $TOKEN
        }
        int start = value.startsWith("$$") ? 1 : 0;
        if (value.length() < start + 2) {
            return false;
        }
        if (value.charAt(start) == '$') {
            return switch (value.charAt(start + 1)) {
                case '{' -> value.endsWith("}") && identifier(value, start + 2, value.length() - 1);
                case '(' -> value.indexOf(')') == value.length() - 1 && readsFile(value, start + 2);
                default -> identifier(value, start + 1, value.length()) && value.equals(value.toUpperCase(Locale.ROOT));
            };
        }
        return value.startsWith("%") && value.endsWith("%") && identifier(value, 1, value.length() - 1)
                || value.startsWith("{{") && value.indexOf("}}") == value.length() - 2 && value.indexOf('"') < 0;
    }

    private static boolean readsFile(String command, int at) {
        return command.startsWith("cat ", at) || command.startsWith("<", at);
    }

    private static boolean identifier(String text, int from, int to) {
        int end = to;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            boolean lenient = c == ':' && i + 1 < to && "?-".indexOf(text.charAt(i + 1)) >= 0;
            if (lenient && i > from) {
                return text.charAt(i + 1) == '?' || i + 2 == to; // ${NAME:?message}, ${NAME:-}
            }
            if (!(c == '_' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || digit(c) && i > from)) {
                return false;
            }
        }
        return to > from;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
