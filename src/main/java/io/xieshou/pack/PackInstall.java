package io.xieshou.pack;

import java.time.Instant;

/**
 * That a pack was put in force once.
 *
 * @param id to find the files of then by
 * @param by who did it
 */
public record PackInstall(long id, int version, Instant at, String by) {}
