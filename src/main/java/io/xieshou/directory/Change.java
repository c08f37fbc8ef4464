package io.xieshou.directory;

import java.time.LocalDate;

/**
 * Who changes the directory, from which day on, and by what right.
 *
 * @param who sign-in name of the person acting
 * @param on the first day on which things are different
 * @param reason document or fact the change rests on
 */
public record Change(String who, LocalDate on, String reason) {}
