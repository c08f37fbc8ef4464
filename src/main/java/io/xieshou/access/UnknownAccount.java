package io.xieshou.access;

/** Nobody has this sign-in name. */
public class UnknownAccount extends RuntimeException {

    UnknownAccount(String name) {
        super("There is no account '%s'. Sign-in names are lower case, e.g. mentougou-office.".formatted(name));
    }
}
