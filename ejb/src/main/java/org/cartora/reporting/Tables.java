package org.cartora.reporting;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Stored figures laid out as the tables of a report. */
final class Tables {

    private static final int TOP = 20;

    private final Map<Section, Map<String, Tally.Figure>> sections = new EnumMap<>(Section.class);

    void put(Section section, String item, Tally.Figure figure) {
        sections.computeIfAbsent(section, any -> new TreeMap<>()).put(item, figure);
    }

    FigureRow totals(String currency) {
        var figures = of(Section.TOTAL).values().stream().map(Tally.Figure::sums);
        return figures.reduce(Sums.NONE, Sums::plus).row("all", "All orders", currency);
    }

    /** All hours of the day, those without orders too; an hour that comes twice says which one it is. */
    List<FigureRow> hours(LocalDate day, ZoneId zone, String currency) {
        var figures = of(Section.HOUR);
        var hours = Tally.hours(day, zone);
        return hours.stream()
                .map(hour -> {
                    var clock = hour.substring(11, 16);
                    var twice = hours.stream()
                                    .filter(other -> other.startsWith(hour.substring(0, 16)))
                                    .count()
                            > 1;
                    var figure = figures.get(hour);
                    return (figure == null ? Sums.NONE : figure.sums())
                            .row(hour, twice ? clock + " " + hour.substring(16) : clock, currency);
                })
                .toList();
    }

    List<FigureRow> categories(String currency) {
        return ranked(Section.CATEGORY, currency).toList();
    }

    List<FigureRow> products(String currency) {
        return ranked(Section.PRODUCT, currency).limit(TOP).toList();
    }

    private Stream<FigureRow> ranked(Section section, String currency) {
        return of(section).entrySet().stream()
                .map(entry -> entry.getValue()
                        .sums()
                        .row(entry.getKey(), entry.getValue().label(), currency))
                .sorted(Comparator.comparing(FigureRow::gross).reversed().thenComparing(FigureRow::item));
    }

    private Map<String, Tally.Figure> of(Section section) {
        return sections.getOrDefault(section, Map.of());
    }
}
