package io.xieshou.access;

/** A sign-in name with a password just made, to be shown once and changed at the first sign-in. Never stored, never logged. */
public record Credentials(String name, String displayName, String password) {

    @Override
    public String toString() {
        return name + " (password not shown)";
    }
}
