package org.cartora.customer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.cartora.person.PersonKeys;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;

/** The addresses that a customer keeps for the next purchase. Another's address does not exist for him. */
@Stateless
@RolesAllowed(May.HAVE_AN_ACCOUNT)
public class AddressBook {

    private static final int MOST = 50;

    @Inject
    Addresses addresses;

    @EJB
    PersonKeys keys;

    public List<AddressView> addresses(UUID customer) {
        return addresses.of(customer).stream().map(SavedAddress::view).toList();
    }

    /** Refuses the fifty-first. The first address of a book is preferred for parcels and invoices. */
    public AddressView add(UUID customer, SaveAddress command) {
        addresses.lock(customer);
        var known = addresses.count(customer);
        if (known >= MOST) {
            throw CustomerRefused.addressBookFull(MOST);
        }
        var shipping = command.forShipping() || known == 0;
        var billing = command.forBilling() || known == 0;
        makeRoom(customer, shipping, billing);
        var saved = SavedAddress.of(keys.of(customer), command.address());
        saved.prefer(shipping, billing);
        return addresses.add(saved).view();
    }

    public AddressView replace(UUID customer, UUID id, SaveAddress command) {
        addresses.lock(customer);
        makeRoom(customer, command.forShipping(), command.forBilling());
        var saved = addresses.find(customer, id).orElseThrow(() -> NotFound.of("address"));
        saved.replace(command.address());
        saved.prefer(command.forShipping(), command.forBilling());
        return saved.view();
    }

    /** Before another address is preferred, which is read afterwards. */
    private void makeRoom(UUID customer, boolean shipping, boolean billing) {
        if (shipping) {
            addresses.noneForShipping(customer);
        }
        if (billing) {
            addresses.noneForBilling(customer);
        }
    }

    public void remove(UUID customer, UUID id) {
        addresses.remove(addresses.find(customer, id).orElseThrow(() -> NotFound.of("address")));
    }
}
