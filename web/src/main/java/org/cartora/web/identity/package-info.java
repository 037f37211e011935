/**
 * Signing in and out. The shop never keeps a password or a session: the identity provider does, and a browser holds no
 * token but the one in memory and an httpOnly cookie that only this package reads.
 */
@NullMarked
package org.cartora.web.identity;

import org.jspecify.annotations.NullMarked;
