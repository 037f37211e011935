/**
 * What names a person is stored sealed with a key of that person: destroying the key is forgetting the person. The keys
 * themselves are stored wrapped with keys that the database never sees.
 */
@NullMarked
package org.cartora.sealing;

import org.jspecify.annotations.NullMarked;
