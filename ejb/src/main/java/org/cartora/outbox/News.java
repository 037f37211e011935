package org.cartora.outbox;

import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import java.util.UUID;

/** An event as a consumer gets it from its queue; the sequence rises within an aggregate, with gaps. */
public record News(UUID eventId, String type, UUID aggregateId, long sequence, String payload) {

    public static News of(Message message) {
        try {
            return new News(
                    UUID.fromString(message.getStringProperty("event_id")),
                    message.getStringProperty("type"),
                    UUID.fromString(message.getStringProperty("aggregate_id")),
                    message.getLongProperty("sequence"),
                    message.getBody(String.class));
        } catch (JMSException e) {
            throw (JMSRuntimeException)
                    new JMSRuntimeException("A message without the properties of an event").initCause(e);
        }
    }

    public boolean is(Class<?> event) {
        return type.equals(event.getSimpleName());
    }

    /** The event as the consumer knows it; fields that it does not know are passed over. */
    public <T> T as(Class<T> event) {
        return Payload.read(payload, event);
    }
}
