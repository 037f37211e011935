/**
 * A payment provider that moves no money: a server of its own that speaks Stripe's dialect, answers to the published test
 * cards and reports what happened by signed webhooks. When told to, it is slow, deaf, forgetful or wrong, so that a shop
 * can rehearse what real providers do to it. Not part of the shop's application.
 */
@NullMarked
package org.cartora.sandbox;

import org.jspecify.annotations.NullMarked;
