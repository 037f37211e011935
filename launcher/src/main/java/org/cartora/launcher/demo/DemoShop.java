package org.cartora.launcher.demo;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All of the demo shop, made up and not yet stored. The same number of products at the same time is the same shop. */
record DemoShop(
        Vocabulary vocabulary,
        List<Product> products,
        List<Person> people,
        List<Purchase> purchases,
        StockBook stock,
        Instant now) {

    private static final int PEOPLE = 640;
    private static final int ORDERS = 4_000;

    static DemoShop invent(int count, Instant now) {
        var vocabulary = Vocabulary.read();
        var products = new Assortment(vocabulary, now).products(count);
        var people = new People(now).invent(PEOPLE);
        var purchases = new Purchases(products, people, now).invent(Math.min(ORDERS, 4 * count + 20));
        var stock = new StockBook(now);
        products.forEach(stock::stock);
        purchases.forEach(stock::enter);
        stock.close();
        return new DemoShop(vocabulary, products, people, purchases, stock, now);
    }

    /** Every picture that a product shows, once. */
    Set<Picture> pictures() {
        var found = new LinkedHashSet<Picture>();
        products.forEach(product -> found.addAll(product.gallery()));
        return found;
    }
}
