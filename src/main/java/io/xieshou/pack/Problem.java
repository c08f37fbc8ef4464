package io.xieshou.pack;

/**
 * Something in a pack that must be mended.
 *
 * @param file path inside the pack, {@code ledgers/visit.yaml}
 * @param line counted from 1; 0 where the whole file is meant
 * @param what what is wrong, a sentence
 * @param mend what to do about it, a sentence; may be empty where the first says it all
 */
public record Problem(String file, int line, String what, String mend) {

    @Override
    public String toString() {
        var place = line > 0 ? file + ":" + line : file;
        return mend.isEmpty() ? place + ": " + what : place + ": " + what + " " + mend;
    }
}
