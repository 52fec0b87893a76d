package dev.longshore.domain.run;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a shell would put something else: variables and commands of POSIX shells, of PowerShell and of the Windows command prompt. */
final class ShellExpansions {

    private static final Pattern DOLLAR = Pattern.compile("\\$(?:env:\\w+|[A-Za-z_]\\w*|\\{[^}]*}?|\\([^)]*\\)*|['\"]|[0-9@*#?$!-])");
    private static final Pattern PERCENT = Pattern.compile("%[A-Za-z_]\\w*(?::[^%\\s]*)?%|%~[a-z]*\\d");

    private ShellExpansions() {
    }

    /** What begins here; the one character where it is no expansion. */
    static String at(String text, int at) {
        if (text.charAt(at) == '`') {
            int end = text.indexOf('`', at + 1);
            return text.substring(at, end < 0 ? text.length() : end + 1);
        }
        Matcher matcher = (text.charAt(at) == '$' ? DOLLAR : PERCENT).matcher(text).region(at, text.length());
        return matcher.lookingAt() ? matcher.group() : String.valueOf(text.charAt(at));
    }
}
