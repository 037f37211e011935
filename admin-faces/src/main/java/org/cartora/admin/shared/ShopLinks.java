package org.cartora.admin.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cartora.shared.Addresses;

/** What a link of the console to a page of the shop begins with: nothing on one host, the shop's address from another. */
@Named("shop")
@ApplicationScoped
public class ShopLinks {

    @Inject
    Addresses addresses;

    public String getAddress() {
        return addresses.apart() ? addresses.shop().url().toString() : "";
    }
}
