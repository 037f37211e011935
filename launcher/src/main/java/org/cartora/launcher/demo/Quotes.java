package org.cartora.launcher.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the offer that an order came from, in the form in which a checkout keeps it. */
final class Quotes {

    static final String ROUNDING = "LINE_HALF_EVEN";

    private final Gallery gallery;

    Quotes(Gallery gallery) {
        this.gallery = gallery;
    }

    String json(Bill bill) {
        var quote = new LinkedHashMap<String, Object>();
        quote.put("lines", bill.lines().stream().map(this::line).toList());
        quote.put("totals", totals(bill));
        quote.put("trace", bill.trace());
        quote.put("rounding", ROUNDING);
        quote.put("shippingMethod", bill.shippingMethod());
        quote.put("shippingName", bill.shippingName());
        return Json.write(quote);
    }

    /** The address of the picture of a variant, or of its product. */
    String image(Bill.Line line) {
        return "/api/media/"
                + pictureId(line.variant().picture(), line.product().gallery());
    }

    private UUID pictureId(@Nullable Picture own, List<Picture> pictures) {
        return gallery.id(own != null && pictures.contains(own) ? own : pictures.getFirst());
    }

    private static Map<String, Object> totals(Bill bill) {
        return Map.of(
                "subtotal", Bill.amount(bill.subtotal()),
                "discountTotal", Bill.amount(0),
                "taxTotal", Bill.amount(bill.tax()),
                "shippingTotal", Bill.amount(bill.shipping()),
                "grandTotal", Bill.amount(bill.grandTotal()));
    }

    private Map<String, Object> line(Bill.Line line) {
        var product = line.product();
        var variant = line.variant();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("variantId", variant.id());
        fields.put("productId", product.id());
        fields.put("categoryId", product.type().category().id());
        fields.put("category", product.type().category().name());
        fields.put("productSlug", product.words().slug());
        fields.put("sku", variant.sku());
        fields.put("title", product.words().title());
        fields.put("image", image(line));
        fields.put("options", variant.options());
        fields.put("quantity", line.quantity());
        fields.put("unitPrice", Bill.amount(variant.price()));
        fields.put("discountTotal", Bill.amount(0));
        fields.put("taxRate", Bill.TAX_RATE);
        fields.put("taxTotal", Bill.amount(line.tax()));
        fields.put("total", Bill.amount(line.total()));
        return fields;
    }
}
