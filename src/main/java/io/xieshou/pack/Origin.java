package io.xieshou.pack;

/** Where in a pack something stands. {@code line} counts from 1. */
public record Origin(String pack, String file, int line) {

    @Override
    public String toString() {
        return pack + "/" + file + ":" + line;
    }
}
