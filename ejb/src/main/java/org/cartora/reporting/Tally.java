package org.cartora.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cartora.order.SoldOrder;

/** The figures of some orders. Tallies of two halves add up to the tally of the whole. */
final class Tally {

    private static final int MOST_ITEM = 200;
    private static final int MOST_LABEL = 300;

    private final Map<Key, Figure> figures = new TreeMap<>();

    private Tally() {}

    /** What a figure is about: an hour, a category, a product, or all. */
    record Key(Section section, String item) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            var bySection = section.compareTo(other.section);
            return bySection != 0 ? bySection : item.compareTo(other.item);
        }
    }

    /** Sums under a name for people; the name is the one seen last. */
    record Figure(String label, Sums sums) {}

    static Tally of(List<SoldOrder> orders, ZoneId zone) {
        var tally = new Tally();
        for (var order : orders) {
            tally.count(order, zone);
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

    private void count(SoldOrder order, ZoneId zone) {
        var whole = Sums.of(order);
        add(Section.TOTAL, "all", "All orders", whole);
        var hour = hour(order.placedAt(), zone);
        add(Section.HOUR, hour, hour, whole);
        var seen = new HashSet<String>();
        for (var line : order.lines()) {
            var category = line.category().isBlank() ? "-" : line.category();
            add(Section.CATEGORY, category, category, Sums.of(line, seen.add("c " + category)));
            var product = line.productId().toString();
            add(Section.PRODUCT, product, line.title(), Sums.of(line, seen.add("p " + product)));
        }
    }

    private void add(Section section, String item, String label, Sums sums) {
        figures.merge(
                new Key(section, cut(item, MOST_ITEM)),
                new Figure(cut(label, MOST_LABEL), sums),
                (old, more) -> new Figure(more.label(), old.sums().plus(more.sums())));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
