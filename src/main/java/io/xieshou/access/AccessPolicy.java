package io.xieshou.access;

import java.time.Duration;

/**
 * What the security administrator decides for everybody. The bounds stand in the table's checks.
 *
 * @param lockFailures failed sign-ins in a row that lock a name
 * @param lockMinutes how long it stays locked
 * @param idleMinutes how long a session may rest
 * @param administratorIdleMinutes the same for the three administrators
 * @param sessions how many sessions an account may have at once; the oldest gives way
 * @param passwordDays how old a password may become
 * @param tokenDays how long a token may live
 */
record AccessPolicy(
        int lockFailures,
        int lockMinutes,
        int idleMinutes,
        int administratorIdleMinutes,
        int sessions,
        int passwordDays,
        int tokenDays) {

    /** Failures from one address that lock it: many people may sit behind one address, so it is six times that of a name. */
    int addressFailures() {
        return 6 * lockFailures;
    }

    Duration lock() {
        return Duration.ofMinutes(lockMinutes);
    }

    Duration idle(boolean administrator) {
        return Duration.ofMinutes(administrator ? administratorIdleMinutes : idleMinutes);
    }
}
