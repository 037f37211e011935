package org.cartora.admin.order;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cartora.order.PastOrderView;
import org.cartora.order.PastSales;
import org.cartora.shared.Address;
import org.cartora.shared.Ids;
import org.cartora.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** An order of an earlier shop: to be read, for there is nothing to be done with it. */
@Named
@RequestScoped
public class PastOrderPage {

    @EJB
    PastSales past;

    private @Nullable String id;
    private @Nullable PastOrderView order;

    /** Reads the order of the page's address; an unknown one leads to the page for things that do not exist. */
    public void load() {
        order = past.shown(Ids.parse(Objects.requireNonNullElse(id, "")).orElseThrow(() -> NotFound.of("order")));
    }

    /** An address as lines, as far as it was known. */
    public List<String> lines(Address address) {
        return Stream.of(
                        address.firstName() + ' ' + address.lastName(),
                        address.company(),
                        address.line1(),
                        address.line2(),
                        address.postalCode() + ' ' + address.city(),
                        address.region(),
                        address.country(),
                        address.phone())
                .filter(Objects::nonNull)
                .filter(line -> !line.isBlank() && !line.equals(Address.NOWHERE))
                .toList();
    }

    public @Nullable PastOrderView getOrder() {
        return order;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
