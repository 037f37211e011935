package org.cartora.order;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cartora.person.PersonKeys;
import org.cartora.shared.Ids;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** Orders of earlier shops: brought in, read, and never changed. They are in no report, no proof and no books of this shop. */
@Stateless
@PermitAll
public class PastSales {

    private static final System.Logger AUDIT = System.getLogger("cartora.audit");

    @Inject
    PastOrders past;

    @Inject
    Orders orders;

    @EJB
    PersonKeys keys;

    @Resource
    SessionContext context;

    /** Those with some of these numbers, of whatever shop. One statement. */
    @RolesAllowed(May.RUN_THE_PLATFORM)
    public List<PastOrderView> known(Collection<String> numbers) {
        return past.known(numbers);
    }

    /** Which of these numbers orders of this shop itself have. One statement. */
    @RolesAllowed(May.RUN_THE_PLATFORM)
    public Set<String> own(Collection<String> numbers) {
        return orders.taken(numbers);
    }

    /** Keeps an order of an earlier shop. Its number is not known of that shop yet, or the database refuses. */
    @RolesAllowed(May.RUN_THE_PLATFORM)
    public void bring(BringPastOrder command) {
        var id = Ids.next();
        var customer = command.customerId();
        past.add(id, command, customer == null ? keys.issue(id) : keys.of(customer));
    }

    /** In the order of their ids, after the last of the page before. */
    @RolesAllowed(May.RUN_THE_PLATFORM)
    public List<PastOrderView> after(@Nullable UUID last, int limit) {
        return past.after(last, limit);
    }

    @RolesAllowed(May.RUN_THE_PLATFORM)
    public long count() {
        return past.count();
    }

    /** One of a customer's own; anybody else's is not found. */
    @RolesAllowed(May.HAVE_AN_ACCOUNT)
    public PastOrderView order(UUID id, UUID customer) {
        var found = find(id);
        if (!Objects.equals(found.customerId(), customer)) {
            throw NotFound.of("order");
        }
        return found;
    }

    /** Anybody's, to be shown to somebody of the staff; that he has seen whose it is is written down. */
    @RolesAllowed(May.SEE_ORDERS)
    public PastOrderView shown(UUID id) {
        var seen = find(id);
        AUDIT.log(
                System.Logger.Level.INFO,
                "imported order " + id + " seen by "
                        + context.getCallerPrincipal().getName());
        return seen;
    }

    private PastOrderView find(UUID id) {
        return past.find(id).stream().findFirst().orElseThrow(() -> NotFound.of("order"));
    }
}
