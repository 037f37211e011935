package org.cartora.admin.inventory;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.cartora.admin.shared.Tables;
import org.cartora.inventory.MovementView;
import org.cartora.inventory.StockDesk;
import org.cartora.inventory.StockFilter;
import org.cartora.inventory.StockLocationView;
import org.cartora.inventory.StockPlaces;
import org.cartora.inventory.StockView;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** What lies where: the levels, narrowed to a location, a SKU or what is low, and what happened to one of them. */
@Named
@ViewScoped
public class InventoryPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String TABLE = "levels:table";
    private static final int SHOWN = 50;

    @EJB
    StockDesk desk;

    @EJB
    StockPlaces places;

    private final LazyDataModel<StockView> rows = new Rows();
    private @Nullable String location;
    private @Nullable String text;
    private @Nullable Integer most;
    private @Nullable String chosen;

    /** Reads the page of the table that is on the screen, no more. */
    private final class Rows extends LazyDataModel<StockView> {

        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> ignored) {
            return (int) Math.min(desk.count(filter()), Integer.MAX_VALUE);
        }

        @Override
        public List<StockView> load(int first, int size, Map<String, SortMeta> sort, Map<String, FilterMeta> ignored) {
            return desk.list(filter(), first, size);
        }

        @Override
        public String getRowKey(StockView level) {
            return level.sku() + "@" + level.location();
        }
    }

    public void find() {
        Tables.toFirstPage(TABLE);
    }

    public void clear() {
        Tables.toFirstPage(TABLE);
        location = null;
        text = null;
        most = null;
    }

    /** Shows what happened to a SKU. */
    public void choose(String sku) {
        chosen = sku;
    }

    public List<MovementView> getMovements() {
        var sku = chosen;
        return sku == null ? List.of() : desk.movements(sku, null, SHOWN).items();
    }

    private StockFilter filter() {
        return new StockFilter(location, text, most);
    }

    public LazyDataModel<StockView> getRows() {
        return rows;
    }

    public List<String> getLocations() {
        return places.list().stream().map(StockLocationView::code).toList();
    }

    public @Nullable String getChosen() {
        return chosen;
    }

    public @Nullable String getLocation() {
        return location;
    }

    public void setLocation(@Nullable String location) {
        this.location = location;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable Integer getMost() {
        return most;
    }

    public void setMost(@Nullable Integer most) {
        this.most = most;
    }
}
