package io.xieshou.directory;

import java.time.LocalDate;

/** All places or all organisations at one moment. */
interface TreeSnapshot<T> {

    Tree<T> tree();

    NameRules<T> rules();

    TreeNode<T> get(int id);

    /** The name with what it lies in, as people tell it from others. */
    String fullName(int id, LocalDate on);
}
