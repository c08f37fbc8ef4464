package io.xieshou.workbook;

/**
 * How much a workbook may ask of this machine before it is refused. Everything is counted while it is read, never taken from what the file says of itself.
 *
 * @param fileBytes size of the file as uploaded
 * @param unpackedBytes what all parts read may unpack to
 * @param sharedTextBytes what the table of shared texts, which is kept in memory, may unpack to
 * @param entries parts in the package
 * @param ratio how many times larger a part may be unpacked than packed, judged once it is large
 * @param gridCells cells of a sheet taken whole into memory
 */
public record Limits(long fileBytes, long unpackedBytes, long sharedTextBytes, int entries, int ratio, int gridCells) {

    private static final long MEGABYTE = 1L << 20;

    /** What the product uses: 100,000 rows of 12 columns take about a tenth of it. */
    public static final Limits USUAL =
            new Limits(100 * MEGABYTE, 1024 * MEGABYTE, 96 * MEGABYTE, 5_000, 250, 1_000_000);

    /** A part smaller than this is never judged by its ratio: a few repeated lines pack very well. */
    static final long SMALL_PART = 8 * MEGABYTE;
}
