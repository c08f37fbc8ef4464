package io.xieshou.check;

/** How much weighs what does not hold. */
public enum Severity {
    /** Cannot be right: must be mended. */
    ERROR,
    /** May be right: must be looked at. */
    WARNING
}
