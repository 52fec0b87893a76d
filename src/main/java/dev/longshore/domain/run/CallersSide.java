package dev.longshore.domain.run;

import dev.longshore.domain.run.RunOption.Reach;
import dev.longshore.domain.run.RunProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What of a line hangs on the place where it is typed: files, environment, folder, terminal. An engine elsewhere knows none of them. */
public final class CallersSide {

    private static final Pattern RELATIVE = Pattern.compile("\\.{1,2}(?:[/\\\\:].*)?");
    private static final Pattern RELATIVE_SOURCE = Pattern.compile("(?:.*,)?(?:source|src)=\\.{1,2}(?:[/\\\\,].*)?");

    private CallersSide() {
    }

    /** In the order of the options. */
    public static List<RunProblem> of(RunLine line) {
        List<RunProblem> problems = new ArrayList<>();
        line.options().forEach((option, values) -> {
            for (String value : values) {
                Kind kind = kind(option, value);
                if (kind != null) {
                    problems.add(new RunProblem(kind, option.flag() + (option.kind() == RunOption.Kind.FLAG ? "" : " " + value)));
                }
            }
        });
        return problems;
    }

    /** A profile that is a file: what the engine takes is the profile itself. */
    public static boolean seccompFile(String securityOption) {
        return securityOption.matches("(?s)seccomp[=:](?!unconfined$|builtin$|\\s*\\{).*");
    }

    private static Kind kind(RunOption option, String value) {
        if (option.reach() != Reach.ENGINE) {
            boolean on = option.kind() != RunOption.Kind.FLAG || value.equals("true");
            return option.reach() == Reach.TERMINAL ? Kind.TERMINAL_ONLY : on ? Kind.CALLERS_FILE : null;
        }
        return switch (option) {
            case ENV -> value.contains("=") ? null : Kind.CALLERS_ENVIRONMENT;
            case VOLUME -> RELATIVE.matcher(value).matches() ? Kind.RELATIVE_PATH : null;
            case MOUNT -> RELATIVE_SOURCE.matcher(value).matches() ? Kind.RELATIVE_PATH : null;
            case SECURITY_OPT -> seccompFile(value) ? Kind.CALLERS_FILE : null;
            default -> null;
        };
    }
}
