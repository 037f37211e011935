package org.cartora.admin.reporting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.cartora.admin.shared.Charts;
import org.cartora.admin.shared.Charts.Series;
import org.cartora.admin.shared.MarketFormat;
import org.cartora.reporting.FigureRow;
import org.cartora.reporting.ReportView;
import org.cartora.reporting.Reports;
import org.cartora.shared.Ids;
import org.cartora.shared.Money;
import org.cartora.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** One day's sales: the figures, the hours, the categories and the products that sold best. */
@Named
@RequestScoped
public class ReportPage {

    @EJB
    Reports reports;

    @Inject
    MarketFormat format;

    private @Nullable String id;
    private @Nullable ReportView report;

    /** Reads the report of the page's address; an unknown one leads to the page for things that do not exist. */
    public void load() {
        report = reports.report(Ids.parse(id == null ? "" : id).orElseThrow(() -> NotFound.of("report")));
    }

    public String getHours() {
        var hours = read().hours();
        return Charts.bars(
                hours.stream().map(FigureRow::label).toList(),
                Series.bars("Gross (" + read().currency() + ")", amounts(hours)),
                Series.line("Orders", hours.stream().map(FigureRow::orders).toList()));
    }

    public String getHoursInWords() {
        return read().hours().stream()
                .filter(hour -> hour.orders() > 0)
                .max((one, other) -> one.gross().compareTo(other.gross()))
                .map(best -> "Sales by hour; the best hour was " + best.label() + " with " + format.money(best.gross())
                        + ".")
                .orElse("Sales by hour; nothing was sold on this day.");
    }

    public String getCategories() {
        var categories = read().categories().stream().limit(12).toList();
        return Charts.ranking(
                categories.stream().map(FigureRow::label).toList(),
                Series.bars("Gross (" + read().currency() + ")", amounts(categories)));
    }

    public Money getAverage() {
        var totals = read().totals();
        return totals.orders() == 0
                ? Money.zero(read().currency())
                : new Money(
                        totals.gross().amount().divide(BigDecimal.valueOf(totals.orders()), 8, RoundingMode.HALF_EVEN),
                        read().currency());
    }

    private static List<BigDecimal> amounts(List<FigureRow> rows) {
        return rows.stream().map(row -> row.gross().amount()).toList();
    }

    private ReportView read() {
        return Objects.requireNonNull(report, "the page has read its report first");
    }

    public @Nullable ReportView getReport() {
        return report;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
