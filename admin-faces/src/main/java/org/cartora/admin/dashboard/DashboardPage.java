package org.cartora.admin.dashboard;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cartora.admin.dashboard.Comparison.Figure;
import org.cartora.admin.identity.Me;
import org.cartora.admin.shared.Charts;
import org.cartora.admin.shared.Charts.Series;
import org.cartora.admin.shared.MarketFormat;
import org.cartora.catalog.Sellable;
import org.cartora.catalog.Variants;
import org.cartora.inventory.StockDesk;
import org.cartora.inventory.StockView;
import org.cartora.job.JobView;
import org.cartora.job.Jobs;
import org.cartora.order.Figures;
import org.cartora.order.OrderDesk;
import org.cartora.order.OrderFilter;
import org.cartora.order.OrderSummary;
import org.cartora.shared.May;
import org.cartora.shared.Money;

/** Today's figures beside yesterday's, the last thirty days, and the newest orders. */
@Named
@RequestScoped
public class DashboardPage {

    private static final int DAYS = 30;
    private static final int NEWEST = 7;
    private static final int FEW = 5;

    @EJB
    OrderDesk desk;

    @EJB
    StockDesk stock;

    @EJB
    Variants variants;

    @EJB
    Jobs jobs;

    @Inject
    Me me;

    @Inject
    MarketFormat format;

    private List<Figures> days = List.of();
    private List<OrderSummary> latest = List.of();
    private List<LowStock> low = List.of();

    /** A variant that runs short, with the name by which people know it. */
    public record LowStock(UUID productId, String title, String sku, int available) {}

    @PostConstruct
    void read() {
        days = me.may(May.SEE_REPORTS) ? desk.days(DAYS) : List.of();
        latest = desk.rows(OrderFilter.all(), 0, NEWEST);
        low = low();
    }

    private List<LowStock> low() {
        var scarce = stock.low(FEW, 40);
        var names = variants.sellables(scarce.stream().map(StockView::variantId).toList());
        return scarce.stream()
                .flatMap(stock -> Stream.ofNullable(names.get(stock.variantId()))
                        .filter(Sellable::published)
                        .map(sold -> new LowStock(sold.productId(), sold.title(), stock.sku(), stock.available())))
                .limit(NEWEST)
                .toList();
    }

    /** Orders, revenue, units and the average order of today, each beside yesterday's, for those who may see figures. */
    public List<Comparison> getComparisons() {
        if (days.isEmpty()) {
            return List.of();
        }
        var today = days.getLast();
        var yesterday = days.get(days.size() - 2);
        return List.of(
                Comparison.of("Revenue", "pi-wallet", money(today.revenue()), money(yesterday.revenue())),
                Comparison.of("Orders", "pi-shopping-bag", number(today.orders()), number(yesterday.orders())),
                Comparison.of("Items sold", "pi-box", number(today.units()), number(yesterday.units())),
                Comparison.of("Average order", "pi-chart-line", money(average(today)), money(average(yesterday))));
    }

    public String getChart() {
        return Charts.bars(
                days.stream()
                        .map(day -> day.day().getDayOfMonth() + "." + day.day().getMonthValue() + ".")
                        .toList(),
                Series.bars(
                        "Revenue (" + format.getCurrency() + ")",
                        days.stream().map(day -> day.revenue().amount()).toList()),
                Series.line("Orders", days.stream().map(Figures::orders).toList()));
    }

    /** What the chart shows, in a sentence. */
    public String getChartInWords() {
        var best = days.stream()
                .max((one, other) -> one.revenue().compareTo(other.revenue()))
                .orElseThrow();
        var total = days.stream().map(Figures::revenue).reduce(Money.zero(format.getCurrency()), Money::plus);
        return "Revenue and orders of the last 30 days. In all " + format.money(total) + "; the best day was "
                + format.date(best.day()) + " with " + format.money(best.revenue()) + ".";
    }

    public List<Figures> getDays() {
        return days.reversed();
    }

    public List<OrderSummary> getLatest() {
        return latest;
    }

    /** The jobs and how they last went, for those who may run them. */
    public List<JobView> getJobs() {
        return me.may(May.RUN_JOBS) ? jobs.jobs() : List.of();
    }

    public List<LowStock> getLow() {
        return low;
    }

    private Figure money(Money money) {
        return new Figure(money.amount(), format.money(money));
    }

    private Figure number(long number) {
        return new Figure(BigDecimal.valueOf(number), format.number(number));
    }

    private static Money average(Figures day) {
        return day.orders() == 0
                ? Money.zero(day.revenue().currency())
                : new Money(
                        day.revenue().amount().divide(BigDecimal.valueOf(day.orders()), 8, RoundingMode.HALF_EVEN),
                        day.revenue().currency());
    }
}
