/**
 * What only the inside of the server shows. These run last: they deploy the EAR again, with themselves in it, in the place
 * of the application.
 */
@NullMarked
package org.cartora.platform.incontainer;

import org.jspecify.annotations.NullMarked;
