package dev.longshore.domain.run;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as docker writes them: {@code 30s}, {@code 1m30s}, {@code 1.5h}, {@code 0}. Never negative. */
public final class GoDuration {

    private static final Pattern PART = Pattern.compile("(\\d{1,19}(?:\\.\\d{0,19})?|\\.\\d{1,19})(ns|us|µs|μs|ms|s|m|h)");
    private static final Map<String, Long> NANOS = Map.of("ns", 1L, "us", 1_000L, "µs", 1_000L, "μs", 1_000L, "ms", 1_000_000L,
            "s", 1_000_000_000L, "m", 60_000_000_000L, "h", 3_600_000_000_000L);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private GoDuration() {
    }

    /** In nanoseconds; empty where it is no time. */
    public static Optional<Long> parse(String text) {
        if (text.equals("0")) {
            return Optional.of(0L);
        }
        Matcher matcher = PART.matcher(text);
        BigDecimal sum = BigDecimal.ZERO;
        int at = 0;
        while (at < text.length() && matcher.region(at, text.length()).lookingAt()) {
            sum = sum.add(new BigDecimal(matcher.group(1).replaceFirst("\\.$", "")).multiply(BigDecimal.valueOf(NANOS.get(matcher.group(2)))));
            at = matcher.end();
        }
        boolean whole = at == text.length() && at > 0 && sum.compareTo(MOST) <= 0;
        return whole ? Optional.of(sum.longValue()) : Optional.empty();
    }

    /** E.g. {@code 1h30m}; {@code parse(print(n))} is n. */
    public static String print(long nanos) {
        StringBuilder text = new StringBuilder();
        long rest = nanos;
        for (String unit : new String[] {"h", "m", "s", "ms", "us", "ns"}) {
            long count = rest / NANOS.get(unit);
            rest %= NANOS.get(unit);
            text.append(count == 0 ? "" : count + unit);
        }
        return text.isEmpty() ? "0s" : text.toString();
    }
}
