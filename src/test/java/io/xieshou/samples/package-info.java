/** Makes the workbooks in {@code samples/} from the texts in {@code samples/source/}. */
@NullMarked
package io.xieshou.samples;

import org.jspecify.annotations.NullMarked;
