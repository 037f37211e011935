package org.cartora.notification;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.cartora.customer.Customers;
import org.cartora.identity.LinkAsked;
import org.cartora.identity.LinkPurpose;
import org.cartora.identity.MailedLinks;
import org.cartora.shared.NotFound;

/** Sends a link to whoever has asked for it, at the address that the account has now. */
@ApplicationScoped
class LinkNotice {

    @EJB
    MailedLinks links;

    @EJB
    Customers customers;

    @Inject
    Sending sending;

    @Inject
    MailSettings settings;

    /** Nothing where the link was used meanwhile, is too old, or its address is not the account's any more. */
    void send(LinkAsked asked, UUID eventId) {
        if (!links.isWanted(asked.linkId())) {
            return;
        }
        sending.once(kind(asked.purpose()), asked.linkId(), eventId, () -> {
            var customer = customers.find(asked.customerId()).orElseThrow(() -> NotFound.of("customer"));
            var text = new LinkText(settings.shop(), asked.purpose());
            return new Sending.Letter(text.of(customer, links.token(asked.linkId())), customer.email());
        });
    }

    private static MailKind kind(LinkPurpose purpose) {
        return switch (purpose) {
            case VERIFY_EMAIL -> MailKind.EMAIL_TO_VERIFY;
            case RESET_PASSWORD -> MailKind.PASSWORD_TO_CHOOSE;
        };
    }
}
