package org.cartora.invoice;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.cartora.order.Billable;
import org.cartora.order.OrderDesk;
import org.cartora.order.OrderView;
import org.cartora.order.Ordering;
import org.cartora.order.RefundView;
import org.cartora.order.Refunding;
import org.cartora.order.Viewer;
import org.cartora.person.Contact;
import org.cartora.person.PersonKeys;
import org.cartora.pricing.Market;
import org.cartora.shared.May;
import org.cartora.shared.NotFound;

/** Issues documents and hands them out. */
@Stateless
@PermitAll
public class Invoicing {

    @Inject
    Documents documents;

    @Inject
    Issuer issuer;

    @Inject
    Market market;

    @EJB
    PersonKeys keys;

    @EJB
    Ordering ordering;

    @EJB
    OrderDesk desk;

    @EJB
    Refunding refunding;

    /** From when on orders or refunds are looked at for which no document may be there, with some time to look back. */
    @RolesAllowed(May.RUN_THE_PLATFORM)
    public Instant from(DocumentKind kind, Duration back) {
        return documents
                .reached(issuer.entity(), kind)
                .map(reached -> reached.minus(back))
                .orElse(Instant.EPOCH);
    }

    /** Gives a document and the next number to each of these that has none; one caller at a time. Answers how many. */
    @RolesAllowed(May.RUN_THE_PLATFORM)
    public int issue(DocumentKind kind, List<Billable> page) {
        var last = documents.take(issuer.entity(), kind);
        var known = documents.having(kind, page.stream().map(Billable::subject).toList());
        var due =
                page.stream().filter(about -> !known.contains(about.subject())).toList();
        if (!due.isEmpty()) {
            documents.add(issuer.entity(), kind, last, due);
            documents.reach(issuer.entity(), kind, last + due.size());
        }
        return due.size();
    }

    /** The documents of one's own order, the invoice first; they come within a minute of what they are about. */
    public List<DocumentView> documents(String number, Viewer viewer) {
        return documents.of(ordering.order(number, viewer).id());
    }

    /** The documents of any order. */
    @RolesAllowed(May.SEE_ORDERS)
    public List<DocumentView> documents(String number) {
        return documents.of(desk.order(number).id());
    }

    /** A document of one's own order, by its number or the first of its kind. */
    public DocumentFile file(String number, Viewer viewer, String document) {
        var order = ordering.order(number, viewer);
        return file(order, document, () -> ordering.refunds(number, viewer));
    }

    /** A document of any order. */
    @RolesAllowed(May.SEE_ORDERS)
    public DocumentFile file(String number, String document) {
        return file(desk.order(number), document, () -> refunding.refunds(number));
    }

    /** Writes all documents of an order that nobody has asked for yet, while it is still known whose they are. */
    @RolesAllowed(May.RUN_THE_PLATFORM)
    public void keepAll(String number) {
        var order = desk.order(number);
        documents.of(order.id()).forEach(one -> file(order, one.number(), () -> refunding.refunds(number)));
    }

    private DocumentFile file(OrderView order, String document, Supplier<List<RefundView>> refunds) {
        var found = documents.of(order.id()).stream()
                .filter(one ->
                        one.number().equals(document) || one.kind().name().equals(document))
                .findFirst()
                .orElseThrow(() -> NotFound.of("document"));
        var content = documents.paper(found.id()).orElseGet(() -> kept(found, order, refunds));
        return new DocumentFile(found.number() + ".pdf", content);
    }

    /** Written and kept; of who was erased nothing is kept any more. */
    private byte[] kept(DocumentView document, OrderView order, Supplier<List<RefundView>> refunds) {
        var content = written(document, order, refunds);
        if (order.email().equals(Contact.NOBODY)) {
            return content;
        }
        var customer = order.customerId();
        documents.keep(document.id(), keys.papers(customer == null ? order.checkoutId() : customer), content);
        // what somebody else has kept a moment before is the document
        return documents.paper(document.id()).orElse(content);
    }

    private byte[] written(DocumentView document, OrderView order, Supplier<List<RefundView>> refunds) {
        var refundId = document.refundId();
        var content = refundId == null
                ? Content.invoice(order, document)
                : Content.creditNote(order, refund(refundId, refunds.get()));
        return new DocumentPdf(document, order, issuer.lines(), market.zone()).of(content);
    }

    private static RefundView refund(UUID id, List<RefundView> refunds) {
        return refunds.stream()
                .filter(refund -> id.equals(refund.id()))
                .findFirst()
                .orElseThrow(() -> NotFound.of("refund"));
    }
}
