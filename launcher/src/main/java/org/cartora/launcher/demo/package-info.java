/**
 * The demo shop: departments, products with drawn pictures, people and three months of orders. It is the same shop
 * each time, made from small word lists and a fixed seed, and it arrives as a whole or not at all.
 */
@NullMarked
package org.cartora.launcher.demo;

import org.jspecify.annotations.NullMarked;
