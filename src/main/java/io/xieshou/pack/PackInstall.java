package io.xieshou.pack;

import java.time.Instant;

/**
 * That a pack was put in force once.
 *
 * @param by who did it
 */
public record PackInstall(int version, Instant at, String by) {}
