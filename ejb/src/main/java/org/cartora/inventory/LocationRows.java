package org.cartora.inventory;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of stock locations. */
@Dependent
class LocationRows {

    private static final String SELECT =
            "select id, code, name, line1, line2, postal_code, city, region, country, priority,"
                    + " active, ships from stock_location ";

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    List<StockLocationView> all() {
        return views(em.createNativeQuery(SELECT + "order by active desc, priority, code"));
    }

    Optional<StockLocationView> lock(String code) {
        return views(em.createNativeQuery(SELECT + "where code = :code for update")
                        .setParameter("code", code))
                .stream()
                .findFirst();
    }

    /** Answers whether the code was free. */
    boolean insert(StockLocationView location) {
        return write(
                "insert into stock_location (id, code, name, line1, line2, postal_code, city, region, country, priority, active,"
                        + " ships) values (:id, :code, :name, :line1, nullif(:line2, ''), :postal, :city, nullif(:region, ''),"
                        + " :country, :priority, :active, :ships) on conflict (code) do nothing",
                location);
    }

    void update(StockLocationView location) {
        write(
                "update stock_location set code = :code, name = :name, line1 = :line1, line2 = nullif(:line2, ''),"
                        + " postal_code = :postal, city = :city, region = nullif(:region, ''), country = :country,"
                        + " priority = :priority, active = :active, ships = :ships, version = version + 1 where id = :id",
                location);
    }

    private boolean write(String sql, StockLocationView location) {
        var address = location.address();
        return em.createNativeQuery(sql)
                        .setParameter("id", location.id())
                        .setParameter("code", location.code())
                        .setParameter("name", location.name())
                        .setParameter("line1", address.line1())
                        .setParameter("line2", Objects.requireNonNullElse(address.line2(), ""))
                        .setParameter("postal", address.postalCode())
                        .setParameter("city", address.city())
                        .setParameter("region", Objects.requireNonNullElse(address.region(), ""))
                        .setParameter("country", address.country())
                        .setParameter("priority", location.priority())
                        .setParameter("active", location.active())
                        .setParameter("ships", location.ships())
                        .executeUpdate()
                == 1;
    }

    @SuppressWarnings("unchecked")
    private static List<StockLocationView> views(Query query) {
        List<@Nullable Object[]> rows = query.getResultList();
        return rows.stream()
                .map(r -> new StockLocationView(
                        (UUID) Objects.requireNonNull(r[0]),
                        text(r[1]),
                        text(r[2]),
                        new LocationAddress(
                                text(r[3]), (String) r[4], text(r[5]), text(r[6]), (String) r[7], text(r[8])),
                        ((Number) Objects.requireNonNull(r[9])).intValue(),
                        Boolean.TRUE.equals(r[10]),
                        Boolean.TRUE.equals(r[11])))
                .toList();
    }

    private static String text(@Nullable Object column) {
        return String.valueOf(column);
    }
}
