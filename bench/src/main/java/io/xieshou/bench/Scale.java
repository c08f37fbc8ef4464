package io.xieshou.bench;

/**
 * How much of everything.
 *
 * @param entries numbers of entries over seven ledgers, smaller first
 * @param rows rows of the imported workbook
 * @param values values of one request, then of the request that shows it stays linear
 * @param opposed rows of each of the two opposed imports
 */
record Scale(long[] entries, int rows, int[] values, int opposed) {

    static final Scale SMALL = new Scale(new long[] {20_000, 100_000}, 5_000, new int[] {5_000, 20_000}, 2_000);
    static final Scale FULL =
            new Scale(new long[] {1_000_000, 10_000_000}, 100_000, new int[] {100_000, 400_000}, 20_000);

    /** 10^6 and 10^7 are written so. */
    static String power(long number) {
        var text = String.valueOf(number);
        return text.matches("10+") ? "10^" + (text.length() - 1) : String.format("%,d", number);
    }
}
