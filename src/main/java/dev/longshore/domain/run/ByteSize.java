package dev.longshore.domain.run;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes as docker writes them: {@code 512m}, {@code 1.5g}, {@code 64 KiB}, a plain number of bytes; every unit a power of 1024. */
public final class ByteSize {

    private static final Pattern FORM = Pattern.compile("(\\d{1,20}(?:\\.\\d{1,20})?|\\.\\d{1,20}) ?(?:([kKmMgGtTpP])[iI]?)?[bB]?");
    private static final String UNITS = "kmgtp";
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private ByteSize() {
    }

    /** In bytes, rounded down; empty where it is no size. */
    public static Optional<Long> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int power = matcher.group(2) == null ? 0 : UNITS.indexOf(Character.toLowerCase(matcher.group(2).charAt(0))) + 1;
        BigDecimal bytes = new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(1L << 10 * power));
        return bytes.compareTo(MOST) > 0 ? Optional.empty() : Optional.of(bytes.longValue());
    }

    /** The shortest exact form: {@code 512m}; {@code parse(print(n))} is n. */
    public static String print(long bytes) {
        int power = 0;
        long number = bytes;
        while (power < UNITS.length() && number != 0 && number % 1024 == 0) {
            number /= 1024;
            power++;
        }
        return power == 0 ? String.valueOf(bytes) : number + String.valueOf(UNITS.charAt(power - 1));
    }
}
