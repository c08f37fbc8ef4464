package io.xieshou.access;

import static io.xieshou.access.Function.*;
import static io.xieshou.access.Reach.*;
import static io.xieshou.access.Role.*;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Who may do what, how far: the one table of rights. What is not written here is refused.
 *
 * <p>A post with a place is further narrowed to that place and the places below it, whatever its role; a cadre always has one. So a cadre's reach is
 * its home district's units at the county it is posted to.
 */
public final class Grants {

    private static final Map<Role, Map<Function, Reach>> TABLE = new EnumMap<>(Role.class);

    static {
        role(CITY_OFFICE)
                .has(JURISDICTION, ENTRY_READ, EVIDENCE_READ, INDICATOR_READ, FORM_READ, SEARCH)
                .has(JURISDICTION, ENTRY_WRITE, IMPORT, EVIDENCE_WRITE, FORM_FILL, LAYOUT_WRITE, DIRECTORY_WRITE)
                .has(JURISDICTION, EXPORT, REVEAL, API_TOKEN, HOME)
                .has(ALL, DEFINITION_READ, DEFINITION_WRITE, DIRECTORY_READ);
        role(DISTRICT_OFFICE)
                .has(DISTRICT, ENTRY_READ, EVIDENCE_READ, INDICATOR_READ, FORM_READ, SEARCH)
                .has(DISTRICT, ENTRY_WRITE, IMPORT, EVIDENCE_WRITE, FORM_FILL, LAYOUT_WRITE)
                .has(DISTRICT, EXPORT, REVEAL, API_TOKEN, HOME)
                .has(ALL, DEFINITION_READ, DIRECTORY_READ);
        role(LIAISON)
                .has(BELOW, ENTRY_READ, EVIDENCE_READ, INDICATOR_READ, SEARCH)
                .has(BELOW, ENTRY_WRITE, IMPORT, EVIDENCE_WRITE, FORM_FILL, LAYOUT_WRITE)
                .has(BELOW, EXPORT, REVEAL, API_TOKEN, HOME)
                .has(DISTRICT, FORM_READ)
                .has(ALL, DEFINITION_READ, DIRECTORY_READ);
        role(TOWNSHIP)
                .has(BELOW, ENTRY_READ, EVIDENCE_READ, INDICATOR_READ, SEARCH)
                .has(BELOW, ENTRY_WRITE, IMPORT, EVIDENCE_WRITE, FORM_FILL)
                .has(BELOW, EXPORT, REVEAL, HOME)
                .has(DISTRICT, FORM_READ)
                .has(ALL, DEFINITION_READ, DIRECTORY_READ);
        role(CADRE)
                .has(DISTRICT, ENTRY_READ, EVIDENCE_READ, INDICATOR_READ, FORM_READ, SEARCH)
                .has(DISTRICT, ENTRY_WRITE, IMPORT, EVIDENCE_WRITE)
                .has(DISTRICT, EXPORT, REVEAL, HOME)
                .has(ALL, DEFINITION_READ, DIRECTORY_READ);
        role(LEADER)
                .has(JURISDICTION, ENTRY_READ, EVIDENCE_READ, INDICATOR_READ, FORM_READ, SEARCH)
                .has(JURISDICTION, EXPORT, HOME)
                .has(ALL, DEFINITION_READ, DIRECTORY_READ);
        role(AUDITOR)
                .has(JURISDICTION, ENTRY_READ, EVIDENCE_READ, INDICATOR_READ, FORM_READ, SEARCH)
                .has(JURISDICTION, EXPORT, REVEAL, HOME)
                .has(ALL, DEFINITION_READ, DIRECTORY_READ);
        role(SYSTEM_ADMIN).has(NOTHING, ACCOUNT_ADMIN, HOME).has(ALL, DIRECTORY_READ, DIRECTORY_WRITE);
        role(SECURITY_ADMIN).has(NOTHING, POLICY_ADMIN, HOME).has(ALL, DIRECTORY_READ);
        role(AUDIT_ADMIN).has(NOTHING, AUDIT_READ, HOME).has(ALL, DIRECTORY_READ);
        role(CONSOLE)
                .has(BELOW, ENTRY_READ, EVIDENCE_READ, INDICATOR_READ, FORM_READ, SEARCH)
                .has(BELOW, ENTRY_WRITE, IMPORT, EVIDENCE_WRITE, FORM_FILL, EXPORT, LAYOUT_WRITE)
                .has(ALL, DEFINITION_READ, DEFINITION_WRITE, DIRECTORY_READ, DIRECTORY_WRITE)
                .has(NOTHING, ACCOUNT_ADMIN);
    }

    /** The functions of a role with the reach of each; functions it does not have are absent. */
    public static Map<Function, Reach> of(Role role) {
        return Collections.unmodifiableMap(TABLE.get(role));
    }

    private static Row role(Role role) {
        var functions = new EnumMap<Function, Reach>(Function.class);
        functions.put(OWN_ACCOUNT, NOTHING);
        TABLE.put(role, functions);
        return new Row(functions);
    }

    private record Row(Map<Function, Reach> functions) {

        Row has(Reach reach, Function... granted) {
            for (var function : granted) {
                functions.put(function, reach);
            }
            return this;
        }
    }

    private Grants() {}
}
