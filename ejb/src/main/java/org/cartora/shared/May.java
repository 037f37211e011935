package org.cartora.shared;

import static org.cartora.shared.Role.ADMIN;
import static org.cartora.shared.Role.CUSTOMER;
import static org.cartora.shared.Role.MANAGER;
import static org.cartora.shared.Role.SELLER;
import static org.cartora.shared.Role.SUPPORT;
import static org.cartora.shared.Role.SYSTEM;

/**
 * The table of permissions, and the only place that says which role may do what. A facade names the permission it asks for,
 * {@code @RolesAllowed(May.SEE_ORDERS)}, and the container checks it at every call, whichever front it comes from.
 *
 * <p>To the container these are the application's roles; {@code glassfish-application.xml} gives them to the realm's groups.
 * It and docs/permissions.md have to equal this table, or the build fails.
 */
public final class May {

    @HeldBy(
            value = {CUSTOMER, SELLER, SUPPORT, MANAGER, ADMIN},
            to = "see and change one's own profile, addresses and store credit, and see one's own orders in a list")
    public static final String HAVE_AN_ACCOUNT = "have-an-account";

    @HeldBy(
            value = {SELLER, MANAGER, ADMIN, SYSTEM},
            to = "store pictures for products")
    public static final String STORE_PICTURES = "store-pictures";

    @HeldBy(
            value = {SUPPORT, MANAGER, ADMIN},
            to = "come into the console")
    public static final String USE_THE_CONSOLE = "use-the-console";

    @HeldBy(
            value = {SUPPORT, MANAGER, ADMIN, SYSTEM},
            to = "see everybody's orders with their notes, payments, parcels, returns and documents")
    public static final String SEE_ORDERS = "see-orders";

    @HeldBy(
            value = {MANAGER, ADMIN, SYSTEM},
            to = "see whole names and e-mail addresses in lists of orders; support sees enough to tell orders apart")
    public static final String NAME_PEOPLE = "name-people";

    @HeldBy(
            value = {SUPPORT, MANAGER, ADMIN},
            to = "note, ship, correct, extend and cancel orders, and decide on returns")
    public static final String HANDLE_ORDERS = "handle-orders";

    @HeldBy(
            value = {MANAGER, ADMIN},
            to = "take reserved money, give money back as a courtesy, and repeat a refund that failed")
    public static final String MOVE_MONEY = "move-money";

    @HeldBy(
            value = {SUPPORT, MANAGER, ADMIN},
            to = "find a customer by e-mail address")
    public static final String SEE_CUSTOMERS = "see-customers";

    @HeldBy(
            value = {MANAGER, ADMIN, SYSTEM},
            to = "change customers' groups and tax exemption")
    public static final String CHANGE_CUSTOMERS = "change-customers";

    @HeldBy(
            value = {MANAGER, ADMIN},
            to = "have a guest forgotten who asks for it, or a customer who cannot sign in")
    public static final String FORGET_PEOPLE = "forget-people";

    @HeldBy(
            value = {SUPPORT, MANAGER, ADMIN, SYSTEM},
            to = "see drafts and archived products")
    public static final String SEE_CATALOG = "see-catalog";

    @HeldBy(
            value = {MANAGER, ADMIN, SYSTEM},
            to = "make, change and remove products")
    public static final String CHANGE_CATALOG = "change-catalog";

    @HeldBy(
            value = {SUPPORT, MANAGER, ADMIN, SYSTEM},
            to = "see stock, its movements, places and selling terms")
    public static final String SEE_STOCK = "see-stock";

    @HeldBy(
            value = {MANAGER, ADMIN, SYSTEM},
            to = "adjust, count and move stock, and change its places and selling terms")
    public static final String CHANGE_STOCK = "change-stock";

    @HeldBy(
            value = {MANAGER, ADMIN, SYSTEM},
            to = "see and set prices and price lists")
    public static final String SET_PRICES = "set-prices";

    @HeldBy(
            value = {MANAGER, ADMIN},
            to = "see and set tax rates")
    public static final String SET_TAXES = "set-taxes";

    @HeldBy(
            value = {MANAGER, ADMIN},
            to = "see and set shipping zones, methods and rates")
    public static final String SET_SHIPPING = "set-shipping";

    @HeldBy(
            value = {MANAGER, ADMIN},
            to = "run promotions and make coupons")
    public static final String RUN_PROMOTIONS = "run-promotions";

    @HeldBy(
            value = {MANAGER, ADMIN},
            to = "issue and block gift cards and give store credit")
    public static final String ISSUE_GIFT_CARDS = "issue-gift-cards";

    @HeldBy(
            value = {MANAGER, ADMIN},
            to = "import and export tables")
    public static final String EXCHANGE_TABLES = "exchange-tables";

    @HeldBy(
            value = {MANAGER, ADMIN, SYSTEM},
            to = "start, stop and watch jobs")
    public static final String RUN_JOBS = "run-jobs";

    @HeldBy(
            value = {MANAGER, ADMIN, SYSTEM},
            to = "see sales figures and reports")
    public static final String SEE_REPORTS = "see-reports";

    @HeldBy(
            value = {ADMIN, SYSTEM},
            to = "have the books proved")
    public static final String SEE_PROOFS = "see-proofs";

    @HeldBy(
            value = {ADMIN, SYSTEM},
            to = "look into the audit log and verify it")
    public static final String SEE_AUDIT = "see-audit";

    @HeldBy(
            value = {MANAGER, ADMIN},
            to = "see messages that could not be delivered, and have them delivered again")
    public static final String REPLAY_MESSAGES = "replay-messages";

    @HeldBy(value = SYSTEM, to = "do what the platform does by itself: timers, messages and jobs")
    public static final String RUN_THE_PLATFORM = "run-the-platform";

    private May() {}
}
