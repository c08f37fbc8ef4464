package io.xieshou.directory;

/** What the directory keeps: both kinds alike in their tables, {@code place_versions} and {@code organisation_versions}. */
enum Subject {
    PLACE("place"),
    ORGANISATION("organisation");

    private final String word;

    Subject(String word) {
        this.word = word;
    }

    /** The table of what never changes. */
    String table() {
        return word + "s";
    }

    /** The table of something dated: {@code versions}, {@code aliases}. */
    String table(String dated) {
        return word + "_" + dated;
    }

    /** The column of dated tables that names whose they are. */
    String id() {
        return word + "_id";
    }

    /** What the keys of sentences about it begin with. */
    String words() {
        return "directory." + word;
    }

    @Override
    public String toString() {
        return word;
    }
}
