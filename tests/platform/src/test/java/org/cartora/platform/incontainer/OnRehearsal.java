package org.cartora.platform.incontainer;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import org.cartora.outbox.News;

/** A consumer like those of the application, for events that only the tests send. */
@MessageDriven(
        name = "OnRehearsal",
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destination", propertyValue = "events"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "messageSelector", propertyValue = "type = 'Rehearsal'"),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OnRehearsal implements MessageListener {

    @Inject
    Rehearsing rehearsing;

    @Override
    public void onMessage(Message message) {
        rehearsing.take(News.of(message).eventId());
    }
}
