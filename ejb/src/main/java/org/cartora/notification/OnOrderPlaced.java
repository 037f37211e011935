package org.cartora.notification;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cartora.order.OrderPlaced;
import org.cartora.outbox.News;

/**
 * Takes the news of a placed order from its queue and has it confirmed. No transaction spans queue and database: the message
 * is acknowledged after this returns; if it throws, the broker delivers again, later each time, and in the end puts the
 * message aside as a dead letter.
 */
@MessageDriven(
        name = "OnOrderPlaced",
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "events::email"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")
        })
@RunAs("system")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OnOrderPlaced implements MessageListener {

    private static final Logger LOG = Logger.getLogger(OnOrderPlaced.class.getName());

    @Inject
    OrderConfirmation confirmation;

    @Override
    public void onMessage(Message message) {
        var news = News.of(message);
        if (news.is(OrderPlaced.class)) {
            confirm(news.aggregateId(), news.eventId(), attempt(message));
        }
    }

    private void confirm(UUID orderId, UUID eventId, int attempt) {
        if (attempt > 1) {
            LOG.log(Level.WARNING, "Retry {0} of the confirmation of order {1}", new Object[] {attempt - 1, orderId});
        }
        try {
            confirmation.confirm(orderId, eventId);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "Order " + orderId + " is not confirmed yet; the broker delivers again");
            throw e;
        }
    }

    private static int attempt(Message message) {
        try {
            return message.getIntProperty("JMSXDeliveryCount");
        } catch (JMSException e) {
            LOG.log(Level.FINE, "A message without a delivery count", e);
            return 1;
        }
    }
}
