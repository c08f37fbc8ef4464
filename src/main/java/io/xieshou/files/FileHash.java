package io.xieshou.files;

/** SHA-256 of a file's content, by which it is known: 64 digits of {@code 0-9a-f}. */
public record FileHash(String value) {

    public FileHash {
        if (!value.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException(
                    "'%s' is not the SHA-256 of a file: 64 digits of 0-9a-f.".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
