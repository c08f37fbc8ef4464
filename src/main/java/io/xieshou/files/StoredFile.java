package io.xieshou.files;

import java.time.OffsetDateTime;

/**
 * A file we keep.
 *
 * @param size in bytes
 * @param name under which it first came; whoever refers to it may know it by another
 * @param storedBy the account that first brought it
 */
public record StoredFile(
        FileHash hash, long size, FileType type, String name, OffsetDateTime storedAt, String storedBy) {}
