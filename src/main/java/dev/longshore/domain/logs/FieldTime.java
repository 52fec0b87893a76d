package dev.longshore.domain.logs;

import dev.longshore.domain.logs.LineFields.Field;
import dev.longshore.domain.logs.LineFields.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** Reads the time out of a line's fields. */
final class FieldTime {

    private static final Set<String> NAMES = Set.of("time", "ts", "timestamp", "@timestamp", "@t", "t", "datetime");
    private static final int LONGEST_NUMBER = 40;
    /** Before 1973 a number is something else. */
    private static final BigDecimal LEAST_SECONDS = BigDecimal.TEN.pow(8);
    private static final BigDecimal MOST_SECONDS = BigDecimal.TEN.pow(11);
    private static final int DIGITS_OF_UNIT = 3;
    private static final int NANO_DIGITS = 9;

    private FieldTime() {
    }

    static OptionalLong of(List<Field> fields) {
        return fields.stream().filter(field -> NAMES.contains(field.name())).mapToLong(FieldTime::nanos)
                .filter(nanos -> nanos != LogTime.NONE).findFirst();
    }

    private static long nanos(Field field) {
        boolean number = !field.value().isEmpty() && field.value().length() <= LONGEST_NUMBER && field.value().chars()
                .allMatch(c -> "0123456789.eE+".indexOf(c) >= 0);
        return number ? ofNumber(field.value()) : field.kind() == Kind.TEXT ? LogTime.parse(field.value().replace(' ', 'T')) : LogTime.NONE;
    }

    /** The size tells the unit: seconds, thousandths, millionths or nanoseconds. */
    private static long ofNumber(String digits) {
        BigDecimal number;
        try {
            number = new BigDecimal(digits);
        } catch (NumberFormatException noNumber) {
            return LogTime.NONE;
        }
        BigDecimal most = MOST_SECONDS;
        for (int unit = NANO_DIGITS; unit >= 0; unit -= DIGITS_OF_UNIT) {
            if (number.compareTo(LEAST_SECONDS) < 0) {
                return LogTime.NONE;
            }
            if (number.compareTo(most) < 0) {
                BigDecimal nanos = number.scaleByPowerOfTen(unit);
                return nanos.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) < 0 ? nanos.longValue() : LogTime.NONE;
            }
            most = most.scaleByPowerOfTen(DIGITS_OF_UNIT);
        }
        return LogTime.NONE;
    }
}
