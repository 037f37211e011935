package org.cartora.inventory;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.stream.Collectors;
import org.cartora.outbox.Undeliverable;
import org.cartora.shared.May;
import org.cartora.shared.Refusal;
import org.cartora.shared.Unattended;

/**
 * Takes updates of the stock from the queue {@code inventory}, one after the other, so that their order is kept. What can
 * never be taken goes to the dead letters at once, with the reason; what fails otherwise is delivered again.
 */
@MessageDriven(
        name = "OnStockUpdate",
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "inventory"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1")
        })
@RunAs(May.RUN_THE_PLATFORM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OnStockUpdate implements MessageListener {

    @EJB
    StockFeed feed;

    @EJB
    Undeliverable undeliverable;

    @Override
    @Interceptors(Unattended.class)
    public void onMessage(Message message) {
        var body = body(message);
        try {
            feed.apply(body);
        } catch (Refusal refused) {
            undeliverable.setAside(StockFeed.CONSUMER, "StockUpdate", body, reason(refused));
        }
    }

    private static String reason(Refusal refused) {
        var details = refused.details().stream()
                .map(detail -> detail.field() + " " + detail.message())
                .collect(Collectors.joining("; "));
        return refused.code() + ": " + refused.getMessage() + (details.isEmpty() ? "" : " " + details);
    }

    /** Empty where it is no text, which is no JSON either. */
    private static String body(Message message) {
        try {
            return message.isBodyAssignableTo(String.class) ? String.valueOf(message.getBody(String.class)) : "";
        } catch (JMSException e) {
            throw new IllegalStateException("a message that cannot be read", e);
        }
    }
}
