package org.cartora.admin.catalog;

import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cartora.admin.identity.Me;
import org.cartora.admin.inventory.StockDialog;
import org.cartora.admin.shared.MarketFormat;
import org.cartora.catalog.Merchandising;
import org.cartora.catalog.ProductView;
import org.cartora.inventory.SkuStock;
import org.cartora.media.Media;
import org.cartora.shared.Ids;
import org.cartora.shared.NotFound;
import org.cartora.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.primefaces.event.FileUploadEvent;

/**
 * One product to look at and to change. It is saved only over the version that was read; if somebody else was faster, what
 * was typed stays on the page and the person decides.
 */
@Named
@ViewScoped
public class ProductForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    Merchandising merchandising;

    @EJB
    Media media;

    @Inject
    Me me;

    @Inject
    StockDialog stockDialog;

    @Inject
    MarketFormat format;

    private @Nullable String id;
    private transient @Nullable ProductView product;
    private transient @Nullable Map<String, SkuStock> levels;
    private @Nullable List<String> taxClasses;
    private ProductDraft draft = ProductDraft.blank();
    private long version;
    private boolean conflict;

    /** Reads the product of the page's address, or begins a new one where it names none. */
    public void load() {
        if (id == null) {
            return;
        }
        read(Ids.parse(id).orElseThrow(() -> NotFound.of("product")));
    }

    /** Throws away what was typed and shows the product as it is now. */
    public void reload() {
        read(UUID.fromString(Objects.requireNonNull(id)));
    }

    private void read(UUID productId) {
        show(merchandising.product(productId));
    }

    private void show(ProductView found) {
        product = found;
        version = found.version();
        draft = ProductDraft.of(found);
        levels = null;
        conflict = false;
    }

    /** Saves; a new product then gets the address of its own. */
    public @Nullable String save() {
        draft.nameOptions();
        var described = draft.describe(format.getCurrency());
        if (id == null) {
            var made = merchandising.create(described);
            say("Product created", made.title());
            FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
            return "/product?faces-redirect=true&id=" + made.id();
        }
        try {
            show(merchandising.change(UUID.fromString(id), version, described));
        } catch (Refusal refusal) {
            conflict = refusal.kind() == Refusal.Kind.STALE;
            throw refusal;
        }
        say("Saved", draft.getTitle());
        return null;
    }

    /** Takes the product out of the shop for good. */
    public String archive() {
        merchandising.remove(UUID.fromString(Objects.requireNonNull(id)), version);
        say("Archived", draft.getTitle());
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        return "/products?faces-redirect=true";
    }

    public void addVariant() {
        draft.nameOptions();
        draft.addVariant();
    }

    public void removeVariant(VariantRow variant) {
        draft.remove(variant);
    }

    public void nameOptions() {
        draft.nameOptions();
    }

    /** A picture joins the gallery; the product has it once it is saved. */
    public void upload(FileUploadEvent event) {
        draft.addPicture(media.store(event.getFile().getContent(), me.id()).url());
    }

    public void removePicture(String url) {
        draft.removePicture(url);
    }

    public void firstPicture(String url) {
        draft.firstPicture(url);
    }

    /** The stock was corrected in the dialog: the numbers beside the variants are read anew. */
    public void stockChanged() {
        levels = null;
    }

    /** How many of a variant can be sold now. */
    public int free(String sku) {
        var stock = stock(sku);
        return stock == null ? 0 : stock.available();
    }

    public int onHand(String sku) {
        var stock = stock(sku);
        return stock == null ? 0 : stock.onHand();
    }

    private @Nullable SkuStock stock(String sku) {
        var known = levels;
        if (known == null) {
            var ids = draft.getVariants().stream()
                    .map(VariantRow::getId)
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .toList();
            known = stockDialog.levels(ids);
            levels = known;
        }
        return known.get(sku);
    }

    private static void say(String title, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(title, text));
    }

    public List<String> getStatuses() {
        return List.of("draft", "published");
    }

    public List<String> getTaxClasses() {
        var known = taxClasses;
        if (known == null) {
            known = List.copyOf(merchandising.taxClasses());
            taxClasses = known;
        }
        return known;
    }

    public boolean isFresh() {
        return id == null;
    }

    public boolean isConflict() {
        return conflict;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable ProductView getProduct() {
        if (product == null && id != null) {
            product = merchandising.product(UUID.fromString(id));
        }
        return product;
    }

    public ProductDraft getDraft() {
        return draft;
    }
}
