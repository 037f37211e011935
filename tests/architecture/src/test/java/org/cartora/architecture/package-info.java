/** Holds the walls between the capabilities. */
@NullMarked
package org.cartora.architecture;

import org.jspecify.annotations.NullMarked;
