/**
 * A mail server for development. It accepts every mail that the shop sends, shows it on a page and as JSON, and
 * passes none on. Mails are kept as files, so that a restart loses none.
 */
@NullMarked
package org.cartora.launcher.mail;

import org.jspecify.annotations.NullMarked;
