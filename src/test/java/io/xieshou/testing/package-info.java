/** What tests of all modules stand on: real databases and the whole application. */
@NullMarked
package io.xieshou.testing;

import org.jspecify.annotations.NullMarked;
