package org.cartora.fulfillment;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cartora.order.HandledOrder;
import org.jspecify.annotations.Nullable;

/** What was sent, with whom and when; only its arrival is added later. */
@Entity
@Table(name = "parcel")
class Parcel {

    @Id
    private UUID id;

    @Column(name = "order_id")
    private UUID orderId;

    private String carrier;

    @Column(name = "tracking_number")
    private @Nullable String trackingNumber;

    @Column(name = "tracking_url")
    private @Nullable String trackingUrl;

    @Column(name = "shipped_at")
    private Instant shippedAt;

    @Column(name = "delivered_at")
    private @Nullable Instant deliveredAt;

    @ElementCollection
    @CollectionTable(name = "parcel_line", joinColumns = @JoinColumn(name = "parcel_id"))
    @OrderColumn(name = "position")
    private List<ParcelLine> lines = new ArrayList<>();

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Parcel() {}

    static Parcel of(UUID id, HandledOrder order, ShipParcel command, Instant now) {
        var parcel = new Parcel();
        parcel.id = id;
        parcel.orderId = order.orderId();
        parcel.carrier = command.carrier().strip();
        parcel.trackingNumber = command.trackingNumber();
        parcel.trackingUrl = command.trackingUrl() == null
                ? Carrier.page(command.carrier(), command.trackingNumber()).orElse(null)
                : command.trackingUrl();
        parcel.shippedAt = now;
        for (var line : order.lines()) {
            parcel.lines.add(new ParcelLine(line.lineId(), line.sku(), line.title(), line.quantity()));
        }
        return parcel;
    }

    /** Answers whether this is news; a parcel arrives once. */
    boolean arrive(Instant now) {
        if (deliveredAt != null) {
            return false;
        }
        deliveredAt = now;
        return true;
    }

    UUID id() {
        return id;
    }

    UUID orderId() {
        return orderId;
    }

    ParcelView view() {
        return new ParcelView(id, carrier, trackingNumber, trackingUrl, shippedAt, deliveredAt, lines);
    }
}
