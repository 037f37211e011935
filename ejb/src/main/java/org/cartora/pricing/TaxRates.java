package org.cartora.pricing;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tax rates as rows, and who is exempt. */
@Dependent
class TaxRates {

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    @SuppressWarnings("unchecked")
    List<TaxRateView> all() {
        List<Object[]> rows = em.createNativeQuery(
                        "select country, region, tax_class, name, rate, lower(valid), upper(valid)"
                                + " from tax_rate order by country, region, tax_class, name, lower(valid) nulls first")
                .getResultList();
        return rows.stream()
                .map(r -> new TaxRateView(
                        (String) r[0],
                        (String) r[1],
                        (String) r[2],
                        (String) r[3],
                        (BigDecimal) r[4],
                        (@Nullable Instant) r[5],
                        (@Nullable Instant) r[6]))
                .toList();
    }

    @SuppressWarnings("unchecked")
    List<String> classes() {
        return em.createNativeQuery("select distinct tax_class from tax_rate", String.class)
                .getResultList();
    }

    /** Ends the rate of now and begins another; false where one begins later already. */
    boolean set(SetTaxRate command) {
        var region = command.region() == null ? "" : command.region();
        var from = Timestamp.from(command.validFrom() == null ? Instant.now() : command.validFrom());
        em.createNativeQuery("update tax_rate set valid = tstzrange(lower(valid), cast(:from as timestamptz))"
                        + " where country = :country and region = :region and tax_class = :class and name = :name"
                        + " and upper_inf(valid) and (lower_inf(valid) or lower(valid) < cast(:from as timestamptz))")
                .setParameter("from", from)
                .setParameter("country", command.country())
                .setParameter("region", region)
                .setParameter("class", command.taxClass())
                .setParameter("name", command.name())
                .executeUpdate();
        return em.createNativeQuery(
                                "insert into tax_rate (country, region, tax_class, name, rate, valid) values (:country,"
                                        + " :region, :class, :name, :rate, tstzrange(cast(:from as timestamptz), null))"
                                        + " on conflict do nothing")
                        .setParameter("country", command.country())
                        .setParameter("region", region)
                        .setParameter("class", command.taxClass())
                        .setParameter("name", command.name())
                        .setParameter("rate", command.rate())
                        .setParameter("from", from)
                        .executeUpdate()
                == 1;
    }

    Optional<String> exemption(UUID customer) {
        return em.createNativeQuery("select vat_id from tax_exemption where customer_id = :customer", String.class)
                .setParameter("customer", customer)
                .getResultStream()
                .map(String.class::cast)
                .findFirst();
    }

    void exempt(UUID customer, String vatId) {
        em.createNativeQuery("insert into tax_exemption (customer_id, vat_id) values (:customer, :vatId)"
                        + " on conflict (customer_id) do update set vat_id = excluded.vat_id")
                .setParameter("customer", customer)
                .setParameter("vatId", vatId)
                .executeUpdate();
    }

    boolean endExemption(UUID customer) {
        return em.createNativeQuery("delete from tax_exemption where customer_id = :customer")
                        .setParameter("customer", customer)
                        .executeUpdate()
                == 1;
    }
}
