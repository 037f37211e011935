package org.cartora.web.returns;

import java.util.List;
import org.cartora.returns.ReturnView;

/** The returns of an order, the first one first. */
public record ReturnList(List<ReturnView> items) {

    public ReturnList {
        items = List.copyOf(items);
    }
}
