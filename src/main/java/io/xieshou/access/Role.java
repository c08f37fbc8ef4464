package io.xieshou.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a post makes its holder. Which function each role has, and how far it reaches, is told in {@link Grants}.
 *
 * <p>The three administrators are separated as GB/T 22239 asks (三员分立): nobody holds two of them, and none of them sees business data.
 */
public enum Role {
    /** 市支援办: reads the whole programme, keeps its definitions. */
    CITY_OFFICE,
    /** 区支援办: answers for every unit of its district. */
    DISTRICT_OFFICE,
    /** 单位联络员: records for its own unit and the units below. */
    LIAISON,
    /** 乡镇街道: records for a township or street. */
    TOWNSHIP,
    /** 挂职干部: its home district's business at the place it is posted to. */
    CADRE,
    /** 领导: reads, changes nothing. */
    LEADER,
    /** 审计: reads everything of its jurisdiction, proof included. */
    AUDITOR,
    /** 系统管理员: accounts and organisations. */
    SYSTEM_ADMIN,
    /** 安全管理员: posts, roles and policy. */
    SECURITY_ADMIN,
    /** 审计管理员: the audit lines. */
    AUDIT_ADMIN,
    /** A run from the command line of the server; no post can have this role. */
    CONSOLE;

    private static final Set<Role> ADMINISTRATORS = EnumSet.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN);

    /** One of the three separated administrators. */
    public boolean isAdministrator() {
        return ADMINISTRATORS.contains(this);
    }

    /** Whether a post can be given this role. */
    public boolean isAssignable() {
        return this != CONSOLE;
    }

    /**
     * Whether one person may not hold both: an administrator holds nothing else, so that no one who grants rights, keeps accounts or reads the audit
     * can also act on business data, or watch himself.
     */
    public boolean conflictsWith(Role other) {
        return this != other && (isAdministrator() || other.isAdministrator());
    }
}
