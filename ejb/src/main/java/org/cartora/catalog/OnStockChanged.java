package org.cartora.catalog;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.cartora.inventory.StockChanged;
import org.cartora.outbox.News;
import org.cartora.pricing.PriceChanged;
import org.cartora.shared.May;
import org.cartora.shared.Unattended;

/**
 * Takes the news of stock and prices from the catalog's queue. The message is acknowledged after the upkeep's transaction;
 * if that fails, the broker delivers again.
 */
@MessageDriven(
        name = "OnStockChanged",
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "events::catalog"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
        })
@RunAs(May.RUN_THE_PLATFORM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OnStockChanged implements MessageListener {

    @EJB
    Upkeep upkeep;

    @Override
    @Interceptors(Unattended.class)
    public void onMessage(Message message) {
        var news = News.of(message);
        if (news.is(StockChanged.class)) {
            upkeep.stockChanged(news.eventId(), news.aggregateId());
        } else if (news.is(PriceChanged.class)) {
            upkeep.priceChanged(news.eventId(), news.aggregateId());
        }
    }
}
