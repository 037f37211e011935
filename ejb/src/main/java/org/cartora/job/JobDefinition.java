package org.cartora.job;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cartora.shared.Invalid;

/** The jobs that there are, with their parameters. */
enum JobDefinition {
    DAILY_SALES(
            "daily-sales",
            "Daily sales report",
            "Orders, units, revenue, tax, discounts and refunds of one day, a report for each currency; by category and hour, with the top products.",
            ParameterKind.DATE),
    AUDIT_VERIFICATION(
            "audit-verification",
            "Verification of the audit log",
            "All seals and all rows of the log from the beginning; what was tampered with is named."),
    IMPORT_PRODUCTS(
            "import-products",
            "Import of products",
            "Products of a CSV file that was sent, in Shopify's columns too; by handle and SKU, made or changed.",
            ParameterKind.FILE,
            ParameterKind.DRY_RUN),
    IMPORT_PRICES(
            "import-prices",
            "Import of prices",
            "Prices of a CSV file that was sent: the price itself, and those of price lists.",
            ParameterKind.FILE,
            ParameterKind.DRY_RUN),
    IMPORT_STOCK(
            "import-stock",
            "Import of stock",
            "Counts of a CSV file that was sent; each difference is an adjustment.",
            ParameterKind.FILE,
            ParameterKind.DRY_RUN),
    IMPORT_CUSTOMERS(
            "import-customers",
            "Import of customers",
            "Customers of a CSV file that was sent; by e-mail, made or changed.",
            ParameterKind.FILE,
            ParameterKind.DRY_RUN),
    IMPORT_ORDERS(
            "import-orders",
            "Import of orders",
            "Orders of an earlier shop in a CSV file that was sent, in Shopify's columns too; kept as history.",
            ParameterKind.FILE,
            ParameterKind.DRY_RUN),
    EXPORT_PRODUCTS("export-products", "Export of products", "All products as a CSV file in Shopify's columns."),
    EXPORT_PRICES("export-prices", "Export of prices", "All prices that count or will, as a CSV file."),
    EXPORT_STOCK("export-stock", "Export of stock", "What lies where, as a CSV file."),
    EXPORT_CUSTOMERS("export-customers", "Export of customers", "All customers as a CSV file. It names people."),
    EXPORT_ORDERS("export-orders", "Export of orders", "All orders, line by line, as a CSV file. It names people."),
    PERSONAL_FILE(
            "personal-file",
            "A person's data",
            "All that is kept about one person, for that person; made on request where it is much.",
            ParameterKind.PERSON),
    RETENTION(
            "retention",
            "Retention",
            "What names people and was kept for as long as the settings say is taken away. Each night."),
    WRAP_KEYS(
            "wrap-keys",
            "Wrap keys of people",
            "After the shop got another key: people's keys that are wrapped with a former one are wrapped anew."),
    RENEW_KEYS(
            "renew-keys",
            "Renew keys of people",
            "Keys issued before a day are replaced, and what they sealed is sealed anew; takes a second run some time later.",
            ParameterKind.DATE);

    final String job;
    final String title;
    final String description;
    final List<ParameterKind> parameters;

    JobDefinition(String job, String title, String description, ParameterKind... parameters) {
        this.job = job;
        this.title = title;
        this.description = description;
        this.parameters = List.of(parameters);
    }

    static Optional<JobDefinition> named(String job) {
        return Arrays.stream(values()).filter(one -> one.job.equals(job)).findFirst();
    }

    List<JobParameter> parameters() {
        return parameters.stream().map(kind -> kind.parameter).toList();
    }

    /** Parameters as the run keeps them: complete and checked, so that equal work looks equal. */
    Map<String, String> complete(Map<String, String> given, LocalDate today) {
        for (var name : given.keySet()) {
            if (parameters().stream().noneMatch(one -> one.name().equals(name))) {
                throw Invalid.field("parameters." + name, "is not a parameter of " + job);
            }
        }
        var complete = new TreeMap<String, String>();
        for (var kind : parameters) {
            var name = kind.parameter.name();
            complete.put(name, kind.complete(given.getOrDefault(name, "").strip(), today));
        }
        return complete;
    }
}
