package io.xieshou.page;

/** Tells the two faces of a drawer page apart. */
final class DrawerView {

    private DrawerView() {}

    /** True when a link of another page opens it in the drawer. */
    static boolean isOpening() {
        return Requests.isPieceFor("drawer");
    }
}
