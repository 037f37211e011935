package org.cartora.outbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Destination;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cartora.shared.Ids;

/** The broker's queue of what was delivered too often; each message there remembers whose queue it comes from. */
@Dependent
class DeadLetterQueue {

    private static final String NAME = "DLQ";
    private static final String FROM = "_AMQ_ORIG_QUEUE";
    private static final String OUTSIDE = "inventory";
    private static final UUID UNKNOWN = new UUID(0, 0);
    private static final int MOST = 1_000;
    private static final long PATIENCE_MILLIS = 2_000;

    @Resource(lookup = "java:app/jms/events")
    ConnectionFactory broker;

    /** What lies there, oldest event first; more than a thousand are not counted. */
    List<DeadLetterView> all() {
        try (var context = broker.createContext();
                var browser = context.createBrowser(context.createQueue(NAME))) {
            var found = new ArrayList<DeadLetterView>();
            var messages = browser.getEnumeration();
            while (messages.hasMoreElements() && found.size() < MOST) {
                found.add(view((Message) messages.nextElement()));
            }
            found.sort(Comparator.comparing(DeadLetterView::eventId).thenComparing(DeadLetterView::id));
            return found;
        } catch (JMSException | JMSRuntimeException e) {
            throw new BrokerAway(e);
        }
    }

    /** A message that its consumer can never take, as if the broker had given it up. */
    void add(String consumer, String type, String body, String reason) {
        try (var context = broker.createContext()) {
            context.createProducer()
                    .setProperty(FROM, consumer)
                    .setProperty("type", type)
                    .setProperty("event_id", Ids.next().toString())
                    .setProperty("aggregate_id", UNKNOWN.toString())
                    .setProperty("sequence", 0L)
                    .setProperty("reason", reason)
                    .send(context.createQueue(NAME), body);
        } catch (JMSRuntimeException e) {
            throw new BrokerAway(e);
        }
    }

    /** Moves one, in one transaction at the broker, into the queue that it comes from and no other; which one that was. */
    Optional<DeadLetterView> giveBack(String consumer, UUID eventId) {
        var selector = FROM + " = '" + consumer + "' AND event_id = '" + eventId + "'";
        try (var context = broker.createContext()) {
            var message =
                    context.createConsumer(context.createQueue(NAME), selector).receive(PATIENCE_MILLIS);
            if (message == null) {
                return Optional.empty();
            }
            send(context, message, queueOf(context, consumer));
            return Optional.of(view(message));
        } catch (JMSException | JMSRuntimeException e) {
            throw new BrokerAway(e);
        }
    }

    /** Without the broker's mark against duplicates, which would drop what it has seen before. */
    private static void send(JMSContext context, Message message, Destination queue) throws JMSException {
        var again = context.createTextMessage(message.getBody(String.class));
        for (var name : List.of("type", "event_id", "aggregate_id", "JMSXGroupID")) {
            again.setStringProperty(name, message.getStringProperty(name));
        }
        again.setLongProperty("sequence", message.getLongProperty("sequence"));
        context.createProducer().send(queue, again);
    }

    /** Most queues belong to the address of events; one takes messages from outside. */
    private static Destination queueOf(JMSContext context, String consumer) {
        return consumer.equals(OUTSIDE) ? context.createQueue(OUTSIDE) : context.createTopic("events::" + consumer);
    }

    private static DeadLetterView view(Message message) throws JMSException {
        var consumer = String.valueOf(message.getStringProperty(FROM));
        var event = uuid(message, "event_id");
        return new DeadLetterView(
                consumer + "." + event,
                consumer,
                String.valueOf(message.getStringProperty("type")),
                event,
                uuid(message, "aggregate_id"),
                Instant.ofEpochMilli(message.getJMSTimestamp()),
                message.getStringProperty("reason"));
    }

    private static UUID uuid(Message message, String name) throws JMSException {
        return Ids.parse(String.valueOf(message.getStringProperty(name))).orElse(UNKNOWN);
    }
}
