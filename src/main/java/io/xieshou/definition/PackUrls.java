package io.xieshou.definition;

/** Where the screens of packs are. */
final class PackUrls {

    static final String LIST = "/definitions";
    static final String UPLOAD = LIST + "/upload";

    private PackUrls() {}

    static String pack(String code) {
        return LIST + "/packs/" + code;
    }

    static String zip(String code) {
        return pack(code) + "/pack.zip";
    }

    /** The zip of a version as it was installed. */
    static String zip(String code, long install) {
        return pack(code) + "/installs/" + install + "/pack.zip";
    }

    static String draft(long id) {
        return LIST + "/drafts/" + id;
    }
}
