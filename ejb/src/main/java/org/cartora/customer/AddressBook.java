package org.cartora.customer;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.cartora.shared.Address;
import org.cartora.shared.NotFound;

/** The addresses that a customer keeps for the next purchase. Another's address does not exist for him. */
@Stateless
@PermitAll
public class AddressBook {

    private static final int MOST = 50;

    @Inject
    Addresses addresses;

    public List<AddressView> addresses(UUID customer) {
        return addresses.of(customer).stream().map(SavedAddress::view).toList();
    }

    /** Refuses the fifty-first. */
    public AddressView add(UUID customer, Address address) {
        if (addresses.count(customer) >= MOST) {
            throw CustomerRefused.addressBookFull(MOST);
        }
        return addresses.add(SavedAddress.of(customer, address)).view();
    }

    public AddressView replace(UUID customer, UUID id, Address address) {
        var saved = addresses.find(customer, id).orElseThrow(() -> NotFound.of("address"));
        saved.replace(address);
        return saved.view();
    }

    public void remove(UUID customer, UUID id) {
        addresses.remove(addresses.find(customer, id).orElseThrow(() -> NotFound.of("address")));
    }
}
