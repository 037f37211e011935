package org.cartora.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cartora.shared.Tokens;
import org.cartora.shared.Unattended;

/** Issues tickets and takes them: each is good for one use within thirty seconds, so that an address in a log opens nothing. */
@Stateless
@PermitAll
public class Tickets {

    private static final Duration GOOD_FOR = Duration.ofSeconds(30);

    @PersistenceContext(unitName = "cartora")
    EntityManager em;

    /** A new ticket; only its hash is kept. */
    public Ticket issue(Holder holder) {
        var ticket = Tokens.next();
        var customer = holder.customerId();
        em.createNativeQuery("insert into ticket (hash, customer_id, order_token, expires_at)"
                        + " values (:hash, cast(:customer as uuid), :token, now() + make_interval(secs => :seconds))")
                .setParameter("hash", hash(ticket))
                .setParameter("customer", customer == null ? null : customer.toString())
                .setParameter("token", holder.orderToken())
                .setParameter("seconds", GOOD_FOR.toSeconds())
                .executeUpdate();
        return new Ticket(ticket, GOOD_FOR.toSeconds());
    }

    /** Takes a ticket; empty for one that was taken, is too old, or never was. */
    public Optional<Holder> take(String ticket) {
        List<?> taken = em.createNativeQuery("delete from ticket where hash = :hash and expires_at > now()"
                        + " returning customer_id, order_token")
                .setParameter("hash", hash(ticket))
                .getResultList();
        return taken.stream()
                .findFirst()
                .map(Object[].class::cast)
                .map(row -> new Holder((UUID) row[0], (String) row[1]));
    }

    /** Tickets that nobody used. */
    @Interceptors(Unattended.class)
    @Schedule(hour = "*", minute = "*/10", persistent = false)
    void sweep() {
        em.createNativeQuery("delete from ticket where expires_at < now()").executeUpdate();
    }

    private static String hash(String ticket) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
