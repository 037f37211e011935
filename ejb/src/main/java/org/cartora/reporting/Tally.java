package org.cartora.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cartora.order.Turnover;
import org.cartora.order.TurnoverKind;

/** The figures of some sales and refunds, each currency by itself. Tallies of two halves add up to the tally of the whole. */
final class Tally {

    private static final int MOST_ITEM = 200;
    private static final int MOST_LABEL = 300;

    private final Map<Key, Figure> figures = new TreeMap<>();

    private Tally() {}

    /** What a figure is about: an hour, a category, a product, or all; of one currency. */
    record Key(String currency, Section section, String item) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::currency).thenComparing(Key::section).thenComparing(Key::item);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** Sums under a name for people; the name is the one seen last. */
    record Figure(String label, Sums sums) {}

    static Tally of(List<Turnover> turnovers, ZoneId zone) {
        var tally = new Tally();
        for (var turnover : turnovers) {
            tally.count(turnover, zone);
        }
        return tally;
    }

    Map<Key, Figure> figures() {
        return Map.copyOf(figures);
    }

    /** The hours of a day as items of a report: 24, and 23 or 25 where the clock is changed. */
    static List<String> hours(LocalDate day, ZoneId zone) {
        var hours = new ArrayList<String>();
        var end = day.plusDays(1).atStartOfDay(zone).toInstant();
        for (var at = day.atStartOfDay(zone).toInstant(); at.isBefore(end); at = at.plus(1, ChronoUnit.HOURS)) {
            hours.add(hour(at, zone));
        }
        return List.copyOf(hours);
    }

    private static String hour(Instant at, ZoneId zone) {
        return at.atZone(zone).toOffsetDateTime().truncatedTo(ChronoUnit.HOURS).toString();
    }

    private void count(Turnover turnover, ZoneId zone) {
        var currency = turnover.currency();
        var whole = Sums.of(turnover);
        add(new Key(currency, Section.TOTAL, "all"), "All orders", whole);
        var hour = hour(turnover.at(), zone);
        add(new Key(currency, Section.HOUR, hour), hour, whole);
        var seen = new HashSet<Key>();
        for (var line : turnover.lines()) {
            var category = line.category().isBlank() ? "-" : line.category();
            var shelf = new Key(currency, Section.CATEGORY, cut(category, MOST_ITEM));
            add(shelf, category, Sums.of(line, isOrder(turnover) && seen.add(shelf)));
            var product = new Key(currency, Section.PRODUCT, line.productId().toString());
            add(product, line.title(), Sums.of(line, isOrder(turnover) && seen.add(product)));
        }
    }

    private static boolean isOrder(Turnover turnover) {
        return turnover.kind() == TurnoverKind.ORDER;
    }

    private void add(Key key, String label, Sums sums) {
        figures.merge(
                key,
                new Figure(cut(label, MOST_LABEL), sums),
                (old, more) -> new Figure(more.label(), old.sums().plus(more.sums())));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
