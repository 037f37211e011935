package org.cartora.interchange;

import java.util.List;

/** The columns of one kind of table: all that are known, those without which no row can be read, and what tells rows apart. */
record Table(List<Column> columns, List<Column> required, List<Column> key) {

    static final Column HANDLE = Column.text("Handle", "URL handle");
    static final Column TITLE = Column.text("Title");
    static final Column BODY = Column.text("Body (HTML)", "Body HTML", "Description");
    static final Column VENDOR = Column.text("Vendor");
    static final Column PRODUCT_CATEGORY = Column.text("Product Category", "Standard Product Type");
    static final Column TYPE = Column.text("Type", "Product type", "Custom Product Type");
    static final Column TAGS = Column.text("Tags");
    static final Column PUBLISHED = Column.plain("Published", "Published on online store");
    static final Column STATUS = Column.plain("Status");
    static final List<Column> OPTION_NAMES =
            List.of(Column.text("Option1 Name"), Column.text("Option2 Name"), Column.text("Option3 Name"));
    static final List<Column> OPTION_VALUES =
            List.of(Column.text("Option1 Value"), Column.text("Option2 Value"), Column.text("Option3 Value"));
    static final Column VARIANT_SKU = Column.text("Variant SKU", "SKU");
    static final Column VARIANT_GRAMS = Column.plain("Variant Grams", "Weight value (grams)");
    static final Column VARIANT_PRICE = Column.plain("Variant Price", "Price");
    static final Column VARIANT_COMPARE_AT =
            Column.plain("Variant Compare At Price", "Compare At Price", "Compare-at price");
    static final Column VARIANT_QUANTITY = Column.plain("Variant Inventory Qty", "Inventory quantity");
    static final Column IMAGE = Column.text("Image Src", "Product image URL");
    static final Column IMAGE_POSITION = Column.plain("Image Position");
    static final Column VARIANT_IMAGE = Column.text("Variant Image", "Variant image URL");
    static final Column CATEGORY = Column.text("Category");
    static final Column ATTRIBUTES = Column.text("Attributes");
    static final Column TAX_CLASS = Column.plain("Tax Class");
    static final Column SELLER = Column.plain("Seller");

    private static final Table PRODUCTS = new Table(
            List.of(
                    HANDLE,
                    TITLE,
                    BODY,
                    VENDOR,
                    PRODUCT_CATEGORY,
                    TYPE,
                    TAGS,
                    PUBLISHED,
                    STATUS,
                    OPTION_NAMES.get(0),
                    OPTION_VALUES.get(0),
                    OPTION_NAMES.get(1),
                    OPTION_VALUES.get(1),
                    OPTION_NAMES.get(2),
                    OPTION_VALUES.get(2),
                    VARIANT_SKU,
                    VARIANT_GRAMS,
                    VARIANT_PRICE,
                    VARIANT_COMPARE_AT,
                    VARIANT_QUANTITY,
                    IMAGE,
                    IMAGE_POSITION,
                    VARIANT_IMAGE,
                    CATEGORY,
                    ATTRIBUTES,
                    TAX_CLASS,
                    SELLER),
            List.of(HANDLE),
            List.of(VARIANT_SKU));

    static final Column STOCK_SKU = Column.text("SKU", "Variant SKU");
    static final Column LOCATION = Column.text("Location");
    static final Column ON_HAND = Column.plain("On Hand", "On hand (new)");
    static final Column ON_HAND_BEFORE = Column.plain("On Hand (current)");

    private static final Table STOCK =
            new Table(List.of(STOCK_SKU, LOCATION, ON_HAND), List.of(STOCK_SKU, ON_HAND), List.of(STOCK_SKU, LOCATION));

    static final Column PRICE_SKU = Column.text("SKU", "Variant SKU");
    static final Column LIST = Column.text("Price List");
    static final Column CURRENCY = Column.plain("Currency");
    static final Column LIST_PRICE = Column.plain("Price", "Variant Price");
    static final Column LIST_COMPARE_AT =
            Column.plain("Compare At Price", "Compare-at price", "Variant Compare At Price");
    static final Column MIN_QUANTITY = Column.plain("Min Quantity");
    static final Column VALID_FROM = Column.plain("Valid From");
    static final Column VALID_UNTIL = Column.plain("Valid Until");

    private static final Table PRICES = new Table(
            List.of(PRICE_SKU, LIST, CURRENCY, LIST_PRICE, LIST_COMPARE_AT, MIN_QUANTITY, VALID_FROM, VALID_UNTIL),
            List.of(PRICE_SKU, LIST_PRICE),
            List.of(PRICE_SKU, LIST, CURRENCY, MIN_QUANTITY, VALID_FROM));

    static final Column EMAIL = Column.text("Email", "E-mail");
    static final Column FIRST_NAME = Column.text("First Name");
    static final Column LAST_NAME = Column.text("Last Name");
    static final Column PHONE = Column.text("Phone");
    static final Column GROUPS = Column.text("Groups");

    private static final Table CUSTOMERS =
            new Table(List.of(EMAIL, FIRST_NAME, LAST_NAME, PHONE, GROUPS), List.of(EMAIL), List.of(EMAIL));

    private static final Table ORDERS = OrderTable.table();

    Table {
        columns = List.copyOf(columns);
        required = List.copyOf(required);
        key = List.copyOf(key);
    }

    static Table of(Kind kind) {
        return switch (kind) {
            case PRODUCTS -> PRODUCTS;
            case PRICES -> PRICES;
            case STOCK -> STOCK;
            case CUSTOMERS -> CUSTOMERS;
            case ORDERS -> ORDERS;
        };
    }

    /** Whether {@code a} and {@code A} are the same thing. */
    boolean keyIgnoresCase() {
        return key.contains(EMAIL);
    }

    List<String> titles() {
        return columns.stream().map(Column::title).toList();
    }
}
