package org.cartora.customer;

import java.util.List;
import org.cartora.shared.Detail;
import org.cartora.shared.Refusal;

/** Why a profile or an address book stays as it is. */
public final class CustomerRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private CustomerRefused(Kind kind, String code, String message, List<Detail> details) {
        super(kind, code, message, details);
    }

    static CustomerRefused usernameTaken() {
        return new CustomerRefused(
                Kind.CONFLICT,
                "CONFLICT",
                "This username is taken.",
                List.of(new Detail("username", "belongs to somebody else")));
    }

    static CustomerRefused addressBookFull(int most) {
        return new CustomerRefused(
                Kind.BUSINESS_RULE, "ADDRESS_BOOK_FULL", "No more than " + most + " addresses are kept.", List.of());
    }
}
