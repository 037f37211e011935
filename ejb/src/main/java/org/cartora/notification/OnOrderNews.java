package org.cartora.notification;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cartora.checkout.AdditionAsked;
import org.cartora.fulfillment.ParcelShipped;
import org.cartora.identity.LinkAsked;
import org.cartora.order.CreditGiven;
import org.cartora.order.GiftCardsIssued;
import org.cartora.order.OrderPlaced;
import org.cartora.outbox.News;
import org.cartora.returns.ReturnChanged;
import org.cartora.shared.May;
import org.cartora.shared.Unattended;

/**
 * Takes the news that people are told about from its queue: placed orders are confirmed, parcels announced, whoever sends
 * something back hears how far that is, and whoever has to prove an address gets a link. No transaction spans queue and database: the message
 * is acknowledged after this returns; if it throws, the broker delivers again, later each time, and in the end puts the
 * message aside as a dead letter.
 */
@MessageDriven(
        name = "OnOrderNews",
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "events::email"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")
        })
@RunAs(May.RUN_THE_PLATFORM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OnOrderNews implements MessageListener {

    private static final Logger LOG = Logger.getLogger(OnOrderNews.class.getName());

    @Inject
    OrderConfirmation confirmation;

    @Inject
    ShippingNotice notice;

    @Inject
    ReturnNotice returns;

    @Inject
    AdditionNotice additions;

    @Inject
    CreditNotice credits;

    @Inject
    GiftCardNotice cards;

    @Inject
    LinkNotice links;

    @Override
    @Interceptors(Unattended.class)
    public void onMessage(Message message) {
        var news = News.of(message);
        if (news.is(OrderPlaced.class)) {
            send(news, attempt(message), () -> confirmation.confirm(news.aggregateId(), news.eventId()));
        } else if (news.is(ParcelShipped.class)) {
            var parcel = news.as(ParcelShipped.class).parcelId();
            send(news, attempt(message), () -> notice.tell(parcel, news.eventId()));
        } else if (news.is(AdditionAsked.class)) {
            var addition = news.as(AdditionAsked.class).additionId();
            send(news, attempt(message), () -> additions.tell(addition, news.eventId()));
        } else if (news.is(ReturnChanged.class)) {
            var changed = news.as(ReturnChanged.class);
            send(news, attempt(message), () -> returns.tell(changed.returnId(), changed.state(), news.eventId()));
        } else if (news.is(CreditGiven.class)) {
            var given = news.as(CreditGiven.class);
            send(news, attempt(message), () -> credits.tell(given, news.eventId()));
        } else if (news.is(GiftCardsIssued.class)) {
            send(news, attempt(message), () -> cards.deliver(news.aggregateId(), news.eventId()));
        } else if (news.is(LinkAsked.class)) {
            var asked = news.as(LinkAsked.class);
            send(news, attempt(message), () -> links.send(asked, news.eventId()));
        }
    }

    private static void send(News news, int attempt, Runnable mail) {
        if (attempt > 1) {
            LOG.log(Level.WARNING, "Retry {0} of the mail about {1} of {2}", new Object[] {
                attempt - 1, news.type(), news.aggregateId()
            });
        }
        try {
            mail.run();
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    e,
                    () -> "The mail about " + news.type() + " of " + news.aggregateId()
                            + " is not sent yet; the broker delivers again");
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
