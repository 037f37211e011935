package org.cartora.admin.order;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cartora.catalog.Sellable;
import org.cartora.catalog.Variants;
import org.cartora.fulfillment.Sending;
import org.cartora.fulfillment.ShipParcel;
import org.cartora.inventory.TakeBack;
import org.cartora.invoice.DocumentView;
import org.cartora.invoice.Invoicing;
import org.cartora.order.GivingBack;
import org.cartora.order.LineQuantity;
import org.cartora.order.OrderDesk;
import org.cartora.order.OrderView;
import org.cartora.order.RefundDestination;
import org.cartora.order.RefundOrder;
import org.cartora.order.RefundView;
import org.cartora.order.Refunding;
import org.cartora.returns.ReceiveReturn;
import org.cartora.returns.ReturnView;
import org.cartora.returns.Returning;
import org.cartora.returns.TakingBack;
import org.cartora.returns.WishedItem;
import org.cartora.shared.Ids;
import org.cartora.shared.Money;
import org.jspecify.annotations.Nullable;

/** What the staff does with an order: sends it, takes goods back, gives money back. */
@Named
@ViewScoped
public class OrderWork implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    OrderDesk desk;

    @EJB
    Sending sending;

    @EJB
    Returning returning;

    @EJB
    TakingBack takingBack;

    @EJB
    Refunding refunding;

    @EJB
    GivingBack givingBack;

    @EJB
    Invoicing invoicing;

    @EJB
    Variants variants;

    private String number = "";
    private final Map<String, Integer> shipping = new HashMap<>();
    private final Map<String, Integer> units = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, Boolean> withShipping = new HashMap<>();
    private final Map<String, Boolean> asMoney = new HashMap<>();
    private final Map<String, String> answers = new HashMap<>();
    private String carrier = "DHL";
    private @Nullable String tracking;
    private boolean refundShipping;
    private @Nullable BigDecimal amount;
    private @Nullable String reason;
    private RefundDestination destination = RefundDestination.PAYMENT;
    private UUID refundId = Ids.next();
    private UUID parcelId = Ids.next();
    private UUID receiptId = Ids.next();
    private transient @Nullable OrderView order;
    private transient @Nullable List<ReturnView> returns;
    private transient @Nullable RefundView preview;
    private transient @Nullable Map<UUID, Sellable> wanted;

    /** The order of the page's address; everything that is open of it is suggested for the next parcel. */
    public void open(String number) {
        this.number = number;
        for (var line : getOrder().lines()) {
            shipping.put(line.id().toString(), line.toSend());
        }
    }

    /** Absent before the page is open. */
    public @Nullable String getNumber() {
        return number.isEmpty() ? null : number;
    }

    public String ship() {
        sending.ship(parcelId, number, new ShipParcel(lines(shipping), carrier, tracking, null));
        return Said.done(number, "Parcel sent", "The customer gets an e-mail about it.");
    }

    public String approve(UUID id) {
        refresh();
        takingBack.approve(number, id, answer(id));
        return Said.done(number, "Return approved", "The customer gets an e-mail that says where to send it.");
    }

    public String reject(UUID id) {
        refresh();
        returning.reject(number, id, answer(id));
        return Said.done(number, "Return rejected", "The customer gets an e-mail about it.");
    }

    public String receive(ReturnView asked) {
        refresh();
        var where = asked.lines().stream()
                .map(line -> new ReceiveReturn.Where(
                        line.lineId(),
                        TakeBack.valueOf(places.getOrDefault(asked.id() + "/" + line.lineId(), "RESTOCK"))))
                .toList();
        takingBack.receive(
                receiptId,
                number,
                asked.id(),
                new ReceiveReturn(
                        where,
                        withShipping.get(asked.id().toString()),
                        asMoney.get(asked.id().toString())));
        return Said.done(number, "Return received", "What was paid for it is given back.");
    }

    public void look() {
        preview = refunding.preview(number, command("not said yet"));
    }

    public String refund() {
        givingBack.refund(refundId, number, command(""));
        var asked = destination == RefundDestination.PAYMENT;
        return Said.done(
                number, "Money given back", asked ? "The provider was asked for it." : "It is store credit now.");
    }

    public OrderView getOrder() {
        var known = order;
        if (known == null) {
            known = desk.order(number);
            order = known;
        }
        return known;
    }

    /** As they were shown, until something is done: a button belongs to the return that people saw. */
    public List<ReturnView> getReturns() {
        var known = returns;
        if (known == null) {
            known = returning.returns(number);
            returns = known;
        }
        return known;
    }

    public List<DocumentView> getDocuments() {
        return invoicing.documents(number);
    }

    /** The next look reads it anew, also where what is asked for is refused. */
    private void refresh() {
        order = null;
        returns = null;
        wanted = null;
    }

    public boolean isShippable() {
        return getOrder().lines().stream().anyMatch(line -> line.toSend() > 0);
    }

    public Map<String, Integer> getShipping() {
        return shipping;
    }

    public Map<String, Integer> getUnits() {
        return units;
    }

    public Map<String, String> getPlaces() {
        return places;
    }

    public Map<String, Boolean> getWithShipping() {
        return withShipping;
    }

    public Map<String, Boolean> getAsMoney() {
        return asMoney;
    }

    /** What a variant that is wanted in exchange is called. */
    public String title(UUID variant) {
        var known = wanted().get(variant);
        return known == null ? "something no longer sold" : known.title() + ", " + known.sku();
    }

    private Map<UUID, Sellable> wanted() {
        var known = wanted;
        if (known == null) {
            known = variants.sellables(getReturns().stream()
                    .flatMap(asked -> asked.exchangeFor().stream())
                    .map(WishedItem::variantId)
                    .distinct()
                    .toList());
            wanted = known;
        }
        return known;
    }

    /** What a customer is told about a return, by its id. */
    public Map<String, String> getAnswers() {
        return answers;
    }

    public @Nullable RefundView getPreview() {
        return preview;
    }

    public String getCarrier() {
        return carrier;
    }

    public void setCarrier(@Nullable String carrier) {
        this.carrier = Objects.requireNonNullElse(carrier, "");
    }

    public @Nullable String getTracking() {
        return tracking;
    }

    public void setTracking(@Nullable String tracking) {
        this.tracking = tracking;
    }

    public boolean isRefundShipping() {
        return refundShipping;
    }

    public void setRefundShipping(boolean refundShipping) {
        this.refundShipping = refundShipping;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public RefundDestination getDestination() {
        return destination;
    }

    public void setDestination(RefundDestination destination) {
        this.destination = destination;
    }

    private @Nullable String answer(UUID id) {
        var typed = answers.get(id.toString());
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private RefundOrder command(String otherwise) {
        var sum = amount == null
                ? null
                : new Money(amount, getOrder().grandTotal().currency());
        var why = Objects.requireNonNullElse(reason, otherwise);
        return new RefundOrder(lines(units), refundShipping, sum, why, destination);
    }

    static List<LineQuantity> lines(Map<String, Integer> units) {
        return units.entrySet().stream()
                .filter(entry -> entry.getValue() != null && entry.getValue() > 0)
                .map(entry -> new LineQuantity(UUID.fromString(entry.getKey()), entry.getValue()))
                .toList();
    }
}
