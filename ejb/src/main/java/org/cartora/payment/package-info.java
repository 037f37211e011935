/**
 * Money owed and collected: an intent for each checkout, and every attempt, capture and refund on it. The sandbox provider
 * lives here too and answers to the published test card numbers; it moves no real money.
 */
@NullMarked
package org.cartora.payment;

import org.jspecify.annotations.NullMarked;
