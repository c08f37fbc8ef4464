/** Times the product from outside and compares it with what the same machine can do at best. */
@NullMarked
package io.xieshou.bench;

import org.jspecify.annotations.NullMarked;
