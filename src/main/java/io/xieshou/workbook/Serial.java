package io.xieshou.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Dates as spreadsheets store them: days since the end of 1899, or since the start of 1904 in files of old Macs. */
final class Serial {

    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);
    private static final long FEBRUARY_29_1900 = 60;
    private static final long YEAR_10000 = 2_958_466;

    private Serial() {}

    /** The moment, to the second; null where the number is outside the years spreadsheets know. */
    static @Nullable LocalDateTime find(BigDecimal serial, boolean since1904) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(YEAR_10000)) >= 0) {
            return null;
        }
        long seconds = serial.multiply(SECONDS_OF_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return epoch(serial, since1904).atStartOfDay().plusSeconds(seconds);
    }

    /** Excel believes in 29 February 1900, so earlier days are counted one day further on. */
    private static LocalDate epoch(BigDecimal serial, boolean since1904) {
        if (since1904) {
            return EPOCH_1904;
        }
        return serial.longValue() < FEBRUARY_29_1900 ? EPOCH_1900.plusDays(1) : EPOCH_1900;
    }
}
