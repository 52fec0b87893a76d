package dev.longshore.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.math.BigInteger;

/** A whole number of the wire, written as a number or as text. */
final class WholeNumber {

    private static final BigInteger MOST_UNSIGNED = BigInteger.ONE.shiftLeft(Long.SIZE).subtract(BigInteger.ONE);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);
    /** More than 64 bits take, and few enough that an exponent costs nothing. */
    private static final int MAX_DIGITS = 25;

    private WholeNumber() {
    }

    /**
     * Counters of the wire are unsigned: one that a long cannot hold is {@link Long#MAX_VALUE}.
     *
     * @throws NumberFormatException where it is no whole number of 64 bits
     */
    static long ofLong(JsonElement value) {
        BigInteger number = of(value);
        boolean unsigned = number.compareTo(MOST) > 0 && number.compareTo(MOST_UNSIGNED) <= 0;
        return exact(unsigned ? MOST : number, Long.SIZE).longValue();
    }

    /** @throws NumberFormatException where it is no whole number of 32 bits */
    static int ofInt(JsonElement value) {
        return exact(of(value), Integer.SIZE).intValue();
    }

    private static BigInteger of(JsonElement value) {
        if (!(value instanceof JsonPrimitive primitive) || primitive.isBoolean()) {
            throw new NumberFormatException("no number");
        }
        BigDecimal number = new BigDecimal(primitive.getAsString());
        if (number.precision() - (long) number.scale() > MAX_DIGITS || number.scale() > MAX_DIGITS || number.stripTrailingZeros().scale() > 0) {
            throw new NumberFormatException("no whole number of 64 bits");
        }
        return number.toBigInteger();
    }

    private static BigInteger exact(BigInteger number, int bits) {
        if (number.bitLength() >= bits) {
            throw new NumberFormatException("too large a number");
        }
        return number;
    }
}
