package io.xieshou.directory;

/**
 * A place or an organisation offered for a name that does not say which one is meant.
 *
 * @param value the place or organisation on the day asked about
 * @param code its code
 * @param path its name with those it belongs to, e.g. 西藏自治区拉萨市城关区
 */
public record Candidate<T>(T value, String code, String path) {

    /** {@code 西藏自治区拉萨市城关区（540102）}. */
    @Override
    public String toString() {
        return path + "（" + code + "）";
    }
}
