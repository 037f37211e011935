package org.cartora.inventory;

/** Whether something is sold when there is none: not at all, up to a limit, or up to a limit until the day it appears. */
public enum SalePolicy {
    DENY,
    BACKORDER,
    PREORDER
}
