/** Orders over HTTP for those who bought and those who run the shop. */
@NullMarked
package org.cartora.web.order;

import org.jspecify.annotations.NullMarked;
