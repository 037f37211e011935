package org.cartora.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which levels a list shows: what was asked for, and no condition more. */
record StockConditions(List<String> conditions, Map<String, Object> parameters) {

    StockConditions {
        conditions = List.copyOf(conditions);
        parameters = Map.copyOf(parameters);
    }

    static StockConditions of(StockFilter filter) {
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        var location = filter.location();
        if (location != null && !location.isEmpty()) {
            conditions.add("l.code = :location");
            parameters.put("location", location);
        }
        var sku = filter.sku();
        if (sku != null && !sku.isBlank()) {
            conditions.add("starts_with(s.sku, :sku)");
            parameters.put("sku", sku.strip());
        }
        var most = filter.available();
        if (most != null) {
            conditions.add("greatest(" + StockLists.LEFT + ", 0) <= :most");
            parameters.put("most", most);
        }
        return new StockConditions(conditions, parameters);
    }

    String sql() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }
}
