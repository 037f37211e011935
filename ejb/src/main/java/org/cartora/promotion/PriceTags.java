package org.cartora.promotion;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.Instant;
import java.util.Set;
import org.cartora.pricing.Market;
import org.cartora.pricing.MarketTerms;
import org.cartora.shared.Inside;
import org.cartora.shared.Unattended;

/** What price tags say before anything lies in a cart. */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PriceTags {

    @Inject
    TagBook book;

    @Inject
    Market market;

    /** The tags of now in a market for members of these groups. No statement. */
    public Tags now(MarketTerms terms, Set<String> groups) {
        var reader = new Tags.Reader(terms.policy(), market.zone(), terms.country(), groups);
        return new Tags(book.all(), Instant.now(), reader);
    }

    /** What other nodes changed. */
    @Inside
    @Interceptors(Unattended.class)
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void read() {
        book.read();
    }
}
