package org.cartora.admin.order;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cartora.admin.shared.Choices;
import org.cartora.admin.shared.MarketFormat;
import org.cartora.admin.shared.Tables;
import org.cartora.order.FulfillmentState;
import org.cartora.order.OrderDesk;
import org.cartora.order.OrderFilter;
import org.cartora.order.OrderStatus;
import org.cartora.order.OrderSummary;
import org.cartora.order.PaymentState;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The list of orders, newest first, with what it is narrowed to. */
@Named
@ViewScoped
public class OrderListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String TABLE = "orders:table";

    @EJB
    OrderDesk desk;

    @Inject
    MarketFormat format;

    private final LazyDataModel<OrderSummary> rows = new Rows();
    private @Nullable String text;
    private @Nullable OrderStatus status;
    private @Nullable PaymentState payment;
    private @Nullable FulfillmentState fulfillment;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    /** Reads the page of the table that is on the screen, no more. */
    private final class Rows extends LazyDataModel<OrderSummary> {

        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> ignored) {
            return (int) Math.min(desk.count(filter()), Integer.MAX_VALUE);
        }

        @Override
        public List<OrderSummary> load(
                int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> ignored) {
            return desk.rows(filter(), first, size);
        }

        @Override
        public String getRowKey(OrderSummary order) {
            return order.id().toString();
        }
    }

    /** Narrows the list as the page's address says, so that other pages can link to a part of it. */
    public void open() {
        var asked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        text = asked.get("q");
        status = Choices.of(OrderStatus.class, asked.get("status"));
        payment = Choices.of(PaymentState.class, asked.get("payment"));
        fulfillment = Choices.of(FulfillmentState.class, asked.get("fulfillment"));
    }

    public void find() {
        Tables.toFirstPage(TABLE);
    }

    public void clear() {
        Tables.toFirstPage(TABLE);
        text = null;
        status = null;
        payment = null;
        fulfillment = null;
        from = null;
        to = null;
    }

    private OrderFilter filter() {
        var typed = text == null || text.isBlank() ? null : text.strip();
        return new OrderFilter(
                status, payment, fulfillment, typed, start(from), start(to == null ? null : to.plusDays(1)));
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(format.zone()).toInstant();
    }

    public LazyDataModel<OrderSummary> getRows() {
        return rows;
    }

    public OrderStatus[] getStatuses() {
        return OrderStatus.values();
    }

    public PaymentState[] getPayments() {
        return PaymentState.values();
    }

    public FulfillmentState[] getFulfillments() {
        return FulfillmentState.values();
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable OrderStatus getStatus() {
        return status;
    }

    public void setStatus(@Nullable OrderStatus status) {
        this.status = status;
    }

    public @Nullable PaymentState getPayment() {
        return payment;
    }

    public void setPayment(@Nullable PaymentState payment) {
        this.payment = payment;
    }

    public @Nullable FulfillmentState getFulfillment() {
        return fulfillment;
    }

    public void setFulfillment(@Nullable FulfillmentState fulfillment) {
        this.fulfillment = fulfillment;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }
}
