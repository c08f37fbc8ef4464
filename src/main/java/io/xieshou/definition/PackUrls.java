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

    static String draft(long id) {
        return LIST + "/drafts/" + id;
    }
}
