/** The assortment in the hands of a manager: find a product, describe it, price its variants, put it on sale. */
@NullMarked
package org.cartora.admin.catalog;

import org.jspecify.annotations.NullMarked;
