package org.cartora.invoice;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.interceptor.Interceptors;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cartora.order.Billable;
import org.cartora.order.Sales;
import org.cartora.shared.Inside;
import org.cartora.shared.May;
import org.cartora.shared.Unattended;
import org.jspecify.annotations.Nullable;

/**
 * Issues what is due, in short transactions of their own after placement: no purchase waits for a number. Every node may run
 * it; they take turns at the series.
 */
@Singleton
@Startup
@RunAs(May.RUN_THE_PLATFORM)
// a timer of this server runs in a transaction otherwise, whatever the attribute says
@TransactionManagement(TransactionManagementType.BEAN)
@PermitAll
@Inside
public class Clerk {

    private static final int PAGE = 500;

    @EJB
    Invoicing invoicing;

    @EJB
    Sales sales;

    @Interceptors(Unattended.class)
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void issue() {
        issue(Duration.ofMinutes(1));
    }

    /** A transaction that took longer than others is found here. */
    @Interceptors(Unattended.class)
    @Schedule(hour = "*", minute = "7", persistent = false)
    public void lookBack() {
        issue(Duration.ofHours(3));
    }

    private void issue(Duration back) {
        // looked up before any is issued: the newest order would hide additions that are older than it
        var invoiced = invoicing.from(DocumentKind.INVOICE, back);
        each(DocumentKind.INVOICE, invoiced, sales::placedFrom);
        each(DocumentKind.INVOICE, invoiced, sales::extendedFrom);
        each(DocumentKind.CREDIT_NOTE, invoicing.from(DocumentKind.CREDIT_NOTE, back), sales::refundedFrom);
    }

    private void each(DocumentKind kind, Instant from, Pages pages) {
        Billable after = null;
        List<Billable> page;
        do {
            page = pages.next(from, after, PAGE);
            if (!page.isEmpty()) {
                invoicing.issue(kind, page);
                after = page.getLast();
            }
        } while (page.size() == PAGE);
    }

    private interface Pages {
        List<Billable> next(Instant from, @Nullable Billable after, int limit);
    }
}
