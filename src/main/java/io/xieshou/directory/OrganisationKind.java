package io.xieshou.directory;

/** What sort of unit it is. */
public enum OrganisationKind {
    /** The office of a city's leading group, above everything else of that city: 北京市扶贫支援办. */
    CITY_OFFICE,
    /** A department of the city. */
    DEPARTMENT,
    /** A headquarters of the city in a recipient area: 新疆和田指挥部. */
    FRONT_HEADQUARTERS,
    /** One of the districts; its units lie below it. */
    DISTRICT,
    /** A development zone with organs of its own beside those of a district: 北京经济技术开发区. */
    DEVELOPMENT_ZONE,
    /** The office of a district's leading group. */
    DISTRICT_OFFICE,
    /** A member unit: department, party organ or mass organisation of a district or zone. */
    MEMBER_UNIT,
    /** A township or street of a district. */
    TOWNSHIP,
    /** An industrial base or park. */
    BASE,
    /** A company. */
    ENTERPRISE,
    /** Any other body, e.g. a liaison station. */
    INSTITUTION,
    /** The cadres a district has posted to one recipient area. */
    CADRE_TEAM,
    /** What all units of the recipient side of a city hang from. */
    RECIPIENT_SIDE,
    /** A recipient area; its units lie below it. */
    RECIPIENT_AREA,
    /** A unit of a recipient area: bureau, township government, implementing unit. */
    RECIPIENT_UNIT;

    /** Whether it governs units of its own within the programme: a district or a development zone. */
    public boolean governs() {
        return this == DISTRICT || this == DEVELOPMENT_ZONE;
    }

    /** Whether it may stand above all else; whatever else there is belongs to something. */
    public boolean isTop() {
        return this == CITY_OFFICE;
    }

    /** Whether its code may do without that of the city's office above it: {@code tongzhou}, not {@code shi.tongzhou}. */
    boolean hasOwnCode() {
        return governs() || isTop() || this == RECIPIENT_SIDE;
    }
}
