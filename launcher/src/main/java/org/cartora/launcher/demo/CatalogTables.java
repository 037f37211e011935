package org.cartora.launcher.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores categories, products, prices and pictures. */
final class CatalogTables {

    private final Connection connection;
    private final Gallery gallery;

    CatalogTables(Connection connection, Gallery gallery) {
        this.connection = connection;
        this.gallery = gallery;
    }

    void pictures(List<Gallery.Drawn> drawn, DemoShop shop) throws SQLException {
        try (var media =
                new CopyTable(connection, "media", "id, content_type, width, height, bytes, checksum, created_at")) {
            for (var picture : drawn) {
                media.row(
                        picture.id(),
                        "image/jpeg",
                        Illustration.SIZE,
                        Illustration.SIZE,
                        picture.bytes(),
                        picture.checksum(),
                        shop.now());
            }
        }
    }

    void categories(Vocabulary vocabulary) throws SQLException {
        try (var rows = new CopyTable(
                connection, "category", "id, parent_id, slug, name, description, icon, color, position")) {
            var position = 0;
            for (var department : vocabulary.departments()) {
                var look = department.look();
                rows.row(
                        department.id(),
                        null,
                        department.slug(),
                        department.name(),
                        department.description(),
                        look.icon(),
                        look.color(),
                        position++);
            }
            for (var category : vocabulary.categories()) {
                var department = category.department();
                rows.row(
                        category.id(),
                        department.id(),
                        category.slug(),
                        category.name(),
                        "",
                        category.look().icon(),
                        department.look().color(),
                        position++);
            }
        }
    }

    void products(DemoShop shop) throws SQLException {
        var columns = "id, slug, title, description, status, category_id, tags, attributes, options, gallery, image,"
                + " currency, price_from, compare_at, in_stock, rating, upvote_count, view_count, popularity,"
                + " created_at, changed_at";
        try (var rows = new CopyTable(connection, "product", columns)) {
            for (var product : shop.products()) {
                rows.row(fields(product, shop.stock().inStock(product)));
            }
        }
    }

    private @Nullable Object[] fields(Product product, boolean inStock) {
        var words = product.words();
        var cheapest = product.cheapest();
        var pictures = product.gallery().stream().map(gallery::id).toList();
        return new @Nullable Object[] {
            product.id(),
            words.slug(),
            words.title(),
            words.description(),
            "PUBLISHED",
            product.type().category().id(),
            Json.write(words.tags()),
            Json.write(product.attributes()),
            Json.write(product.optionNames()),
            Json.write(pictures),
            pictures.getFirst(),
            "EUR",
            Bill.euros(cheapest.price()),
            euros(cheapest.compareAt()),
            inStock,
            product.fame().rating(),
            product.fame().upvotes(),
            product.fame().views(),
            product.fame().popularity(),
            product.createdAt(),
            product.createdAt()
        };
    }

    void variants(List<Product> products) throws SQLException {
        try (var rows =
                new CopyTable(connection, "product_variant", "id, product_id, sku, options, image, weight, position")) {
            for (var product : products) {
                var position = 0;
                for (var variant : product.variants()) {
                    rows.row(
                            variant.id(),
                            product.id(),
                            variant.sku(),
                            Json.write(variant.options()),
                            image(variant),
                            Scales.grams(product, variant),
                            position++);
                }
            }
        }
    }

    private @Nullable Object image(Variant variant) {
        return variant.picture() == null ? null : gallery.id(variant.picture());
    }

    void prices(List<Product> products) throws SQLException {
        try (var rows = new CopyTable(connection, "price", "variant_id, currency, amount, compare_at, changed_at")) {
            for (var product : products) {
                for (var variant : product.variants()) {
                    rows.row(
                            variant.id(),
                            "EUR",
                            Bill.euros(variant.price()),
                            euros(variant.compareAt()),
                            product.createdAt());
                    abroad(rows, variant, product);
                }
            }
        }
    }

    /** Seven of eight products are sold in the other markets too, at round prices of their own. */
    private static void abroad(CopyTable rows, Variant variant, Product product) throws SQLException {
        if (Math.floorMod(product.id().hashCode(), 8) == 0) {
            return;
        }
        for (var currency : Foreign.ALL) {
            var price = currency.price(variant.price());
            var before = variant.compareAt() == null ? null : currency.price(variant.compareAt());
            rows.row(
                    variant.id(),
                    currency.code(),
                    price,
                    before == null || before.compareTo(price) <= 0 ? null : before,
                    product.createdAt());
        }
    }

    private static @Nullable Object euros(@Nullable Long cents) {
        return cents == null ? null : Bill.euros(cents);
    }
}
