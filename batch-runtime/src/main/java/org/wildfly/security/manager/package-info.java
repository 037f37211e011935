/** Stands in for WildFly's security manager, which JBeret asks for class loaders and which current JDKs refuse to load. */
@NullMarked
package org.wildfly.security.manager;

import org.jspecify.annotations.NullMarked;
