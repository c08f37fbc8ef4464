package io.xieshou.directory;

/** What sort of place it is, whatever its level. */
public enum PlaceKind {
    /** A division of the state: 省, 市, 县, 旗, 乡镇, 街道, also 农场 and 团场. */
    DIVISION,
    /** Only groups others: 市辖区, 省直辖县级行政区划. Never counted, never offered, left out of paths. */
    PLACEHOLDER,
    /** A development or management zone with a statistical code; never counts as a county by itself. */
    ZONE,
    /** An area the standard lacks, entered by hand. */
    CUSTOM
}
