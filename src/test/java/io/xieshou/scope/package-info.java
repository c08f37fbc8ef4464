/** Who may see what, tried on every route there is. */
@NullMarked
package io.xieshou.scope;

import org.jspecify.annotations.NullMarked;
