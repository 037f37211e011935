package org.cartora.notification;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.cartora.returns.ReturnState;
import org.cartora.returns.Returning;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells by e-mail how far a return is, once for each of its states. */
@ApplicationScoped
class ReturnNotice {

    @EJB
    Returning returning;

    @Inject
    Sending sending;

    @Inject
    MailSettings settings;

    @Inject
    @ConfigProperty(name = "cartora.returns.instructions")
    String instructions;

    void tell(UUID returnId, ReturnState state, UUID eventId) {
        sending.once(MailKind.of(state), returnId, eventId, () -> {
            var announced = returning.forMail(returnId);
            var text = new ReturnText(settings.locale(), settings.shop(), instructions);
            return new Sending.Letter(
                    text.of(announced, state), announced.order().email());
        });
    }
}
