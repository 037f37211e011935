package org.cartora.admin.inventory;

import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.cartora.admin.shared.Pressed;
import org.cartora.inventory.AdjustStock;
import org.cartora.inventory.CountStock;
import org.cartora.inventory.Counting;
import org.cartora.inventory.DraftTransfer;
import org.cartora.inventory.OpenCount;
import org.cartora.inventory.ReceiveTransfer;
import org.cartora.inventory.StockCountView;
import org.cartora.inventory.StockDesk;
import org.cartora.inventory.TransferView;
import org.cartora.inventory.Transferring;
import org.jspecify.annotations.Nullable;

/** What people do in the warehouse: correct a level, send units to another location, count them. */
@Named
@ViewScoped
public class StockWork implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 10;

    @EJB
    StockDesk desk;

    @EJB
    Transferring transferring;

    @EJB
    Counting counting;

    private @Nullable String work = "adjust";
    private @Nullable String sku;
    private @Nullable String location;
    private @Nullable String target;
    private @Nullable Integer units;
    private @Nullable String note;
    private transient @Nullable List<TransferView> transfers;
    private transient @Nullable List<StockCountView> counts;

    /** Does what was chosen with what was typed. */
    public void apply() {
        refresh();
        switch (String.valueOf(work)) {
            case "transfer" -> {
                var line = new DraftTransfer.Line(typed(sku), number());
                var made = transferring.draft(new DraftTransfer(typed(location), typed(target), note, List.of(line)));
                transferring.ship(made.id());
                say("On its way", number() + " of " + typed(sku) + " to " + made.toLocation() + ".");
            }
            case "count" -> {
                var made = counting.open(new OpenCount(typed(location), note));
                var counted =
                        counting.write(made.id(), new CountStock(List.of(new CountStock.Line(typed(sku), number()))));
                say("Counted", "The difference is " + counted.lines().getFirst().difference() + "; post it below.");
            }
            default -> {
                var level = desk.adjust(new AdjustStock(typed(sku), typed(location), null, number(), typed(note)));
                say(
                        "Stock corrected",
                        level.sku() + " has " + level.onHand() + " on hand in " + level.location() + ".");
            }
        }
        units = null; // or a second press would do it once more
    }

    /** All that was sent has arrived. */
    public void receive() {
        refresh();
        var id = Pressed.row();
        var lines = transferring.transfer(id).lines().stream()
                .map(line -> new ReceiveTransfer.Line(line.sku(), line.quantity()))
                .toList();
        transferring.receive(id, new ReceiveTransfer(lines));
        say("Received", "Everything has arrived.");
    }

    public void callBack() {
        refresh();
        transferring.cancel(Pressed.row());
        say("Called back", "What was on its way is where it came from.");
    }

    public void post() {
        refresh();
        counting.post(Pressed.row());
        say("Posted", "The books say what was counted.");
    }

    public void drop() {
        refresh();
        counting.cancel(Pressed.row());
        say("Canceled", "The count changed nothing.");
    }

    /** As they were shown, until something is done here. */
    public List<TransferView> getTransfers() {
        var known = transfers;
        if (known == null) {
            known = transferring.list(null, SHOWN).items();
            transfers = known;
        }
        return known;
    }

    /** As {@link #getTransfers}. */
    public List<StockCountView> getCounts() {
        var known = counts;
        if (known == null) {
            known = counting.list(null, SHOWN).items();
            counts = known;
        }
        return known;
    }

    private void refresh() {
        transfers = null;
        counts = null;
    }

    private int number() {
        return Objects.requireNonNullElse(units, 0);
    }

    private static String typed(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    private static void say(String title, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(title, text));
    }

    public @Nullable String getWork() {
        return work;
    }

    public void setWork(@Nullable String work) {
        this.work = work;
    }

    public @Nullable String getSku() {
        return sku;
    }

    public void setSku(@Nullable String sku) {
        this.sku = sku;
    }

    public @Nullable String getLocation() {
        return location;
    }

    public void setLocation(@Nullable String location) {
        this.location = location;
    }

    public @Nullable String getTarget() {
        return target;
    }

    public void setTarget(@Nullable String target) {
        this.target = target;
    }

    public @Nullable Integer getUnits() {
        return units;
    }

    public void setUnits(@Nullable Integer units) {
        this.units = units;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }
}
