/**
 * Pictures: checked by their content, written anew in the sizes that pages need, and kept as files. Other capabilities
 * know a picture by its id.
 */
@NullMarked
package org.cartora.media;

import org.jspecify.annotations.NullMarked;
