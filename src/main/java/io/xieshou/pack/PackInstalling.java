package io.xieshou.pack;

/**
 * Published inside the transaction that installs a pack, after every check has passed and before anything is visible. Modules prepare what the new
 * definitions need, tables above all; a problem that a listener notes refuses the pack as if it had not passed its checks.
 */
public record PackInstalling(Definitions before, Definitions after, Problems problems) {}
