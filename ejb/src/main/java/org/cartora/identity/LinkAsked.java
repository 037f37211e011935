package org.cartora.identity;

import java.util.UUID;
import org.cartora.shared.DomainEvent;

/** Somebody is to get a link by e-mail. Its secret is made when the mail is written. */
public record LinkAsked(UUID linkId, UUID customerId, LinkPurpose purpose) implements DomainEvent {

    @Override
    public UUID aggregateId() {
        return customerId;
    }
}
