package io.xieshou.directory;

/**
 * What a place or an organisation is called and belongs to for some time.
 *
 * @param parent id of the parent, 0 for none
 */
record Version(Validity validity, String code, String name, int parent) {

    Version during(Validity other) {
        return new Version(other, code, name, parent);
    }

    Version named(String otherName) {
        return new Version(validity, code, otherName, parent);
    }

    Version coded(String otherCode) {
        return new Version(validity, otherCode, name, parent);
    }

    Version below(int otherParent) {
        return new Version(validity, code, name, otherParent);
    }
}
