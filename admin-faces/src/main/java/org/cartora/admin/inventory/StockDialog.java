package org.cartora.admin.inventory;

import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cartora.inventory.AdjustStock;
import org.cartora.inventory.SkuStock;
import org.cartora.inventory.StockDesk;
import org.cartora.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** Corrects the stock of one SKU in the main location: either to what was counted, or by what came or went. */
@Named
@ViewScoped
public class StockDialog implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String MAIN = "main";

    @EJB
    StockDesk desk;

    private @Nullable String sku;
    private int onHand;
    private int promised;
    private String way = "counted";
    private @Nullable Integer number;
    private @Nullable String reason;

    /** The stock of the variants of a page by their SKU. */
    public Map<String, SkuStock> levels(Collection<UUID> variants) {
        return desk.stock(variants).stream().collect(Collectors.toMap(SkuStock::sku, Function.identity()));
    }

    public void open(String sku) {
        var stock = desk.stock(sku).at(MAIN).orElseThrow(() -> NotFound.of("SKU"));
        this.sku = sku;
        onHand = stock.onHand();
        promised = stock.allocated() + stock.reserved();
        way = "counted";
        number = null;
        reason = null;
    }

    public void adjust() {
        var counted = way.equals("counted");
        var typed = String.valueOf(reason).strip();
        var stock = desk.adjust(
                new AdjustStock(String.valueOf(sku), MAIN, counted ? number : null, counted ? null : number, typed));
        onHand = stock.onHand();
        FacesContext.getCurrentInstance()
                .addMessage(
                        null,
                        new FacesMessage(
                                "Stock corrected",
                                stock.sku() + " has " + stock.onHand() + " on hand, " + stock.available()
                                        + " free to sell."));
    }

    public List<String> getReasons() {
        return List.of(
                "Stocktaking", "Damaged", "Lost", "Found", "Delivery without a slip", "Returned to the supplier");
    }

    public @Nullable String getSku() {
        return sku;
    }

    public int getOnHand() {
        return onHand;
    }

    public int getPromised() {
        return promised;
    }

    public String getWay() {
        return way;
    }

    public void setWay(@Nullable String way) {
        this.way = way == null ? "counted" : way;
    }

    public @Nullable Integer getNumber() {
        return number;
    }

    public void setNumber(@Nullable Integer number) {
        this.number = number;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
