package io.xieshou.access;

/**
 * How the accounts of people stand, in numbers.
 *
 * @param locked accounts locked out for the moment
 * @param waiting accounts with posts that wait to be granted
 */
public record AccountTally(long all, long locked, long disabled, long waiting) {}
