/**
 * What every page of the console shares: how a refusal becomes a message, how money and times are written, the error
 * pages and the headers of every answer.
 */
@NullMarked
package org.cartora.admin.shared;

import org.jspecify.annotations.NullMarked;
