package org.cartora.outbox;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Destination;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import java.util.List;
import org.cartora.shared.Inside;

/** Hands events to the broker's address {@code events}, from which each consumer's queue takes what it wants. */
@Stateless
@PermitAll
@Inside
public class Dispatch {

    private static final String ADDRESS = "events";

    @Resource(lookup = "java:app/jms/events")
    ConnectionFactory broker;

    /**
     * All or none, in one transaction at the broker. One that the broker already has spoils them all, at the commit; if it
     * cannot be reached at all, {@link BrokerAway}.
     */
    public void together(List<Letter> letters) {
        try (var context = broker.createContext()) {
            var events = context.createTopic(ADDRESS);
            letters.forEach(letter -> send(context, events, letter));
        } catch (JMSRuntimeException e) {
            throw new BrokerAway(e);
        }
    }

    /**
     * One event in a transaction of its own, without the broker's mark against duplicates: one that it already has goes out
     * twice, which consumers bear, and spoils nothing. (Outside of a transaction the adapter's sends are never committed.)
     */
    public void alone(Letter letter) {
        try (var context = broker.createContext()) {
            producer(context, letter).send(context.createTopic(ADDRESS), letter.payload());
        } catch (JMSRuntimeException e) {
            throw new BrokerAway(e);
        }
    }

    private static void send(JMSContext context, Destination events, Letter letter) {
        producer(context, letter)
                .setProperty("_AMQ_DUPL_ID", letter.id().toString())
                .send(events, letter.payload());
    }

    private static JMSProducer producer(JMSContext context, Letter letter) {
        return context.createProducer()
                .setProperty("JMSXGroupID", letter.aggregateId().toString())
                .setProperty("type", letter.type())
                .setProperty("event_id", letter.id().toString())
                .setProperty("aggregate_id", letter.aggregateId().toString())
                .setProperty("sequence", letter.sequence());
    }
}
