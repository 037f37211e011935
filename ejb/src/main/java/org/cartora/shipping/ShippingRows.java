package org.cartora.shipping;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** The tables of zones, places, methods and rates. Whoever changes a zone locks its row first. */
@Dependent
class ShippingRows {

    private static final String RATES =
            "select zone_code, method_code, currency, lower(weight), upper(weight), lower(worth),"
                    + " upper(worth), amount, per_kilogram from shipping_rate ";
    private static final String RATES_ORDER = " order by zone_code, method_code, currency, lower(weight), lower(worth)";
    private static final String RATE = " zone_code = :zone and method_code = :method and currency = :currency"
            + " and weight = int8range(:from, cast(:to as bigint), '[]')"
            + " and worth = numrange(:least, cast(:below as numeric)) and amount = :amount"
            + " and per_kilogram is not distinct from cast(:kilogram as numeric)";

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    private record MethodKey(String zone, String code) {}

    private record RateRow(MethodKey method, ShippingRate rate) {}

    /** By name, whole. Four statements. */
    List<ShippingZoneView> all() {
        var places = rows(em.createNativeQuery(
                        "select zone_code, country, region from shipping_place order by country, region"))
                .collect(groupingBy(
                        r -> text(r[0]), mapping(r -> new ShippingPlace(text(r[1]), text(r[2])), toList())));
        var rates = rates(em.createNativeQuery(RATES + RATES_ORDER))
                .collect(groupingBy(RateRow::method, mapping(RateRow::rate, toList())));
        var methods = rows(em.createNativeQuery("select zone_code, code, name, delivery_estimate, position, active"
                        + " from shipping_method order by position, code"))
                .collect(groupingBy(r -> text(r[0]), mapping(r -> method(r, rates), toList())));
        return rows(em.createNativeQuery("select code, name from shipping_zone order by name, code"))
                .map(r -> new ShippingZoneView(
                        text(r[0]),
                        text(r[1]),
                        places.getOrDefault(text(r[0]), List.of()),
                        methods.getOrDefault(text(r[0]), List.of())))
                .toList();
    }

    /** Makes the zone; answers whether there was none. Its row is locked then. */
    boolean begin(String code, String name) {
        return em.createNativeQuery(
                                "insert into shipping_zone (code, name) values (:code, :name) on conflict do nothing")
                        .setParameter("code", code)
                        .setParameter("name", name)
                        .executeUpdate()
                == 1;
    }

    /** Makes the zone or changes it; its row is locked then. */
    void put(String code, String name) {
        em.createNativeQuery("insert into shipping_zone (code, name) values (:code, :name)"
                        + " on conflict (code) do update set name = excluded.name")
                .setParameter("code", code)
                .setParameter("name", name)
                .executeUpdate();
    }

    /** Answers whether there is such a zone. */
    boolean lock(String code) {
        return rows(em.createNativeQuery("select code, name from shipping_zone where code = :code for update")
                        .setParameter("code", code))
                .findFirst()
                .isPresent();
    }

    boolean remove(String zone) {
        return em.createNativeQuery("delete from shipping_zone where code = :zone")
                        .setParameter("zone", zone)
                        .executeUpdate()
                == 1;
    }

    /** These are the places of a zone and no others; answers those that another zone has. */
    List<ShippingPlace> place(String zone, List<ShippingPlace> places) {
        var before = rows(em.createNativeQuery(
                                "select country, region from shipping_place where zone_code = :zone order by country, region")
                        .setParameter("zone", zone))
                .map(r -> new ShippingPlace(text(r[0]), text(r[1])))
                .toList();
        before.stream().filter(place -> !places.contains(place)).forEach(this::unplace);
        // in one order, so that two who want the same places do not wait for each other
        return places.stream()
                .filter(place -> !before.contains(place))
                .sorted(Comparator.comparing(ShippingPlace::toString))
                .filter(place -> !insert(zone, place))
                .toList();
    }

    private void unplace(ShippingPlace place) {
        placed("delete from shipping_place where country = :country and region = :region", place)
                .executeUpdate();
    }

    private boolean insert(String zone, ShippingPlace place) {
        return placed(
                                "insert into shipping_place (country, region, zone_code) values (:country, :region, :zone)"
                                        + " on conflict do nothing",
                                place)
                        .setParameter("zone", zone)
                        .executeUpdate()
                == 1;
    }

    private Query placed(String sql, ShippingPlace place) {
        return em.createNativeQuery(sql)
                .setParameter("country", place.country())
                .setParameter("region", Objects.requireNonNullElse(place.region(), ""));
    }

    void put(String zone, ShippingMethodTerms method) {
        em.createNativeQuery("insert into shipping_method (zone_code, code, name, delivery_estimate, position, active)"
                        + " values (:zone, :code, :name, :estimate, :position, :active) on conflict (zone_code, code) do update"
                        + " set name = excluded.name, delivery_estimate = excluded.delivery_estimate,"
                        + " position = excluded.position, active = excluded.active")
                .setParameter("zone", zone)
                .setParameter("code", method.code())
                .setParameter("name", method.name())
                .setParameter("estimate", method.deliveryEstimate())
                .setParameter("position", method.position())
                .setParameter("active", method.active())
                .executeUpdate();
    }

    boolean remove(String zone, String method) {
        return em.createNativeQuery("delete from shipping_method where zone_code = :zone and code = :code")
                        .setParameter("zone", zone)
                        .setParameter("code", method)
                        .executeUpdate()
                == 1;
    }

    List<ShippingRate> rates(String zone, String method) {
        return rates(em.createNativeQuery(RATES + "where zone_code = :zone and method_code = :method" + RATES_ORDER)
                        .setParameter("zone", zone)
                        .setParameter("method", method))
                .map(RateRow::rate)
                .toList();
    }

    void add(String zone, String method, ShippingRate rate) {
        rated(
                        "insert into shipping_rate (zone_code, method_code, currency, weight, worth, amount, per_kilogram) values (:zone,"
                                + " :method, :currency, int8range(:from, cast(:to as bigint), '[]'),"
                                + " numrange(:least, cast(:below as numeric)), :amount, cast(:kilogram as numeric))",
                        new RateRow(new MethodKey(zone, method), rate))
                .executeUpdate();
    }

    void remove(String zone, String method, ShippingRate rate) {
        rated("delete from shipping_rate where" + RATE, new RateRow(new MethodKey(zone, method), rate))
                .executeUpdate();
    }

    private Query rated(String sql, RateRow row) {
        var rate = row.rate();
        var to = rate.weightTo();
        return em.createNativeQuery(sql)
                .setParameter("zone", row.method().zone())
                .setParameter("method", row.method().code())
                .setParameter("currency", rate.price().currency())
                .setParameter("from", rate.lightest())
                .setParameter("to", to == null ? null : to.toString())
                .setParameter("least", rate.least().amount())
                .setParameter("below", plain(rate.subtotalBelow()))
                .setParameter("amount", rate.price().amount())
                .setParameter("kilogram", plain(rate.perKilogram()));
    }

    private static @Nullable String plain(@Nullable Money money) {
        return money == null ? null : money.amount().toPlainString();
    }

    private static ShippingMethodTerms method(@Nullable Object[] r, Map<MethodKey, List<ShippingRate>> rates) {
        return new ShippingMethodTerms(
                text(r[1]),
                text(r[2]),
                text(r[3]),
                ((Number) Objects.requireNonNull(r[4])).intValue(),
                Boolean.TRUE.equals(r[5]),
                rates.getOrDefault(new MethodKey(text(r[0]), text(r[1])), List.of()));
    }

    /** What has no end in the table, or begins with nothing, is left out. */
    private static Stream<RateRow> rates(Query query) {
        return rows(query).map(r -> {
            var currency = text(r[2]);
            var from = ((Number) Objects.requireNonNull(r[3])).longValue();
            var least = (BigDecimal) Objects.requireNonNull(r[5]);
            return new RateRow(
                    new MethodKey(text(r[0]), text(r[1])),
                    new ShippingRate(
                            new Money((BigDecimal) Objects.requireNonNull(r[7]), currency),
                            r[8] instanceof BigDecimal kilogram ? new Money(kilogram, currency) : null,
                            from == 0 ? null : from,
                            r[4] instanceof Number above ? above.longValue() - 1 : null,
                            least.signum() == 0 ? null : new Money(least, currency),
                            r[6] instanceof BigDecimal below ? new Money(below, currency) : null));
        });
    }

    @SuppressWarnings("unchecked")
    private static Stream<@Nullable Object[]> rows(Query query) {
        return ((List<@Nullable Object[]>) query.getResultList()).stream();
    }

    private static String text(@Nullable Object column) {
        return String.valueOf(column);
    }
}
