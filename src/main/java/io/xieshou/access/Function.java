package io.xieshou.access;

/** What a route does. A route names its function with {@link Allowed}; {@link Grants} tells who has it. */
public enum Function {
    /** First page. */
    HOME,
    /** Own account: password, posts, language. Everyone who is signed in has it. */
    OWN_ACCOUNT,
    /** Finding places, units and entries by a word. */
    SEARCH,
    ENTRY_READ,
    ENTRY_WRITE,
    /** Bringing entries in from files, and undoing that. */
    IMPORT,
    /** Teaching and saving the layout of a printed table. */
    LAYOUT_WRITE,
    /** Taking entries or figures out as files; audited. */
    EXPORT,
    EVIDENCE_READ,
    EVIDENCE_WRITE,
    INDICATOR_READ,
    FORM_READ,
    FORM_FILL,
    DEFINITION_READ,
    DEFINITION_WRITE,
    DIRECTORY_READ,
    DIRECTORY_WRITE,
    /** Seeing an identity or phone number unmasked; needs a reason, audited. */
    REVEAL,
    /** Making tokens for programs. */
    API_TOKEN,
    /** Opening, closing and unlocking accounts; no posts. */
    ACCOUNT_ADMIN,
    /** Giving posts and roles, setting password, session and token policy. */
    POLICY_ADMIN,
    /** Reading, exporting and verifying the audit lines. */
    AUDIT_READ
}
