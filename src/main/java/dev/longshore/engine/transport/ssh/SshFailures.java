package dev.longshore.engine.transport.ssh;

import dev.longshore.engine.EngineException.TimedOut;
import dev.longshore.engine.EngineException.Unreachable.Reason;
import dev.longshore.engine.EngineException.Unreachable;
import dev.longshore.engine.EngineException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What ssh says when it cannot connect, as a typed failure. */
final class SshFailures {

    private static final int LINES = 12;
    private static final int LONGEST = 1200;
    /** What ssh says around its reasons: the app has its own words for it. */
    private static final Pattern CHATTER = Pattern.compile("@|Warning: Permanently added|IT IS POSSIBLE THAT|Someone could be|It is also possible"
            + "|Please contact your system|Add correct host key|Are you sure you want to continue");
    private static final Pattern TIMED_OUT = Pattern.compile("(Connection|Operation) timed out|timed out during banner exchange|Timeout, server .* not responding");
    private static final Map<Pattern, Reason> KNOWN = known();

    private SshFailures() {
    }

    /** The order counts: ssh names the cause before it tells of the result. */
    private static Map<Pattern, Reason> known() {
        Map<Pattern, Reason> known = new LinkedHashMap<>();
        known.put(Pattern.compile("REMOTE HOST IDENTIFICATION HAS CHANGED|REVOKED HOST KEY|host key for \\S+ has changed", Pattern.CASE_INSENSITIVE), Reason.SSH_KEY_CHANGED);
        known.put(Pattern.compile("Host key verification failed|No \\S+ host key is known for"), Reason.SSH_KEY_UNKNOWN);
        known.put(Pattern.compile("Permission denied \\(|Too many authentication failures|No supported authentication methods"), Reason.SSH_DENIED);
        known.put(Pattern.compile("Could not resolve hostname"), Reason.UNKNOWN_HOST);
        known.put(Pattern.compile("Connection refused"), Reason.REFUSED);
        known.put(Pattern.compile("No route to host|Network is unreachable|Host is down"), Reason.NO_ROUTE);
        return known;
    }

    /**
     * @param log   what ssh itself said
     * @param other what came with it: the words of a jump host's ssh, and a server's banner, which may say anything; looked at only where
     *              the log tells nothing
     */
    static EngineException of(String log, String other) {
        return recognised(log).or(() -> recognised(other)).orElseGet(() -> new Unreachable(Reason.SSH_FAILED, detail(log + "\n" + other), null));
    }

    private static Optional<EngineException> recognised(String text) {
        for (Map.Entry<Pattern, Reason> each : KNOWN.entrySet()) {
            if (each.getKey().matcher(text).find()) {
                return Optional.of(new Unreachable(each.getValue(), detail(text), null));
            }
        }
        return TIMED_OUT.matcher(text).find() ? Optional.of(new TimedOut(TimedOut.Phase.CONNECT, detail(text))) : Optional.empty();
    }

    /** The last lines that say something, as one. */
    static String detail(String text) {
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty() && !CHATTER.matcher(line).lookingAt()).toList();
        String last = String.join(" · ", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        if (last.isEmpty()) {
            return "ssh ended and said nothing";
        }
        return last.length() > LONGEST ? last.substring(last.length() - LONGEST) : last;
    }
}
