package org.cartora.admin.catalog;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.cartora.admin.shared.Choices;
import org.cartora.admin.shared.Tables;
import org.cartora.catalog.Merchandising;
import org.cartora.catalog.ProductListFilter;
import org.cartora.catalog.ProductRow;
import org.cartora.catalog.ProductRowSort;
import org.cartora.catalog.ProductStatus;
import org.cartora.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The assortment as a list, with what it is narrowed to and its order. */
@Named
@ViewScoped
public class ProductListPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String TABLE = "products:table";

    @EJB
    Merchandising merchandising;

    private final LazyDataModel<ProductRow> rows = new Rows();
    private @Nullable String text;
    private @Nullable ProductStatus status;
    private @Nullable String category;
    private @Nullable Boolean inStock;
    private ProductRowSort sort = ProductRowSort.CHANGED;

    /** Reads the page of the table that is on the screen, no more. */
    private final class Rows extends LazyDataModel<ProductRow> {

        private static final long serialVersionUID = 1L;

        @Override
        public int count(Map<String, FilterMeta> ignored) {
            return (int) Math.min(merchandising.count(filter()), Integer.MAX_VALUE);
        }

        @Override
        public List<ProductRow> load(int first, int size, Map<String, SortMeta> ignored, Map<String, FilterMeta> none) {
            return merchandising.list(filter(), sort, first, size);
        }

        @Override
        public String getRowKey(ProductRow product) {
            return product.id().toString();
        }
    }

    /** Narrows the list as the page's address says. */
    public void open() {
        var asked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        text = asked.get("q");
        status = Choices.of(ProductStatus.class, asked.get("status"));
        category = asked.get("category");
    }

    public void find() {
        Tables.toFirstPage(TABLE);
    }

    public void clear() {
        Tables.toFirstPage(TABLE);
        text = null;
        status = null;
        category = null;
        inStock = null;
        sort = ProductRowSort.CHANGED;
    }

    private ProductListFilter filter() {
        var typed = text == null || text.isBlank() ? null : text.strip();
        var chosen = category == null ? null : Ids.parse(category).orElse(null);
        return new ProductListFilter(typed, status, chosen, inStock);
    }

    public LazyDataModel<ProductRow> getRows() {
        return rows;
    }

    public ProductStatus[] getStatuses() {
        return ProductStatus.values();
    }

    public ProductRowSort[] getSorts() {
        return ProductRowSort.values();
    }

    /** How an order of the list is called on the page. */
    public String name(ProductRowSort order) {
        return switch (order) {
            case NEWEST -> "Newest first";
            case CHANGED -> "Changed last";
            case TITLE -> "Title A–Z";
            case TITLE_DOWN -> "Title Z–A";
            case PRICE -> "Price, low first";
            case PRICE_DOWN -> "Price, high first";
            case POPULAR -> "Most popular";
        };
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable ProductStatus getStatus() {
        return status;
    }

    public void setStatus(@Nullable ProductStatus status) {
        this.status = status;
    }

    public @Nullable String getCategory() {
        return category;
    }

    public void setCategory(@Nullable String category) {
        this.category = category;
    }

    public @Nullable Boolean getInStock() {
        return inStock;
    }

    public void setInStock(@Nullable Boolean inStock) {
        this.inStock = inStock;
    }

    public ProductRowSort getSort() {
        return sort;
    }

    public void setSort(ProductRowSort sort) {
        this.sort = sort;
    }
}
