package org.cartora.launcher.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Invents the customers; the first five are those who can sign in with the demo password. */
final class People {

    private static final List<List<String>> DEMO = List.of(
            List.of("admin", "Ada", "Alder"),
            List.of("manager", "Mara", "Maple"),
            List.of("support", "Sven", "Spruce"),
            List.of("seller", "Selma", "Sorrel"),
            List.of("customer", "Clara", "Clover"));

    private final Dice dice = Dice.named("people");
    private final List<String> first = WordLists.lines("first-names.txt");
    private final List<String> last = WordLists.lines("last-names.txt");
    private final List<String> streets = WordLists.lines("streets.txt");
    private final List<String[]> places = WordLists.rows("places.tsv");
    private final List<String> handles = WordLists.lines("lines.txt");
    private final Instant now;

    People(Instant now) {
        this.now = now;
    }

    List<Person> invent(int count) {
        var found = new ArrayList<Person>();
        for (var i = 0; i < DEMO.size(); i++) {
            var known = DEMO.get(i);
            found.add(new Person(
                    UUID.fromString("018f0000-0000-7000-8000-00000000000" + (i + 1)),
                    "demo-" + known.get(0),
                    new Person.Name(known.get(1), known.get(2)),
                    known.get(0) + "@cartora.example",
                    home(),
                    now.minus(Duration.ofDays(120))));
        }
        while (found.size() < count) {
            found.add(person(found.size()));
        }
        return found;
    }

    private Person person(int number) {
        var since = now.minus(Duration.ofMinutes(dice.between(91 * 24 * 60, 420 * 24 * 60)));
        var name = new Person.Name(dice.pick(first), dice.pick(last));
        var handle = dice.pick(handles) + "-" + dice.pick(handles) + "-" + (1_000 + number);
        var email = Texts.slug(name.first()) + "." + Texts.slug(name.last()) + "." + number + "@mail.example";
        return new Person(dice.id(since), handle.toLowerCase(Locale.ROOT), name, email, home(), since);
    }

    private Person.Home home() {
        var place = dice.pick(places, row -> Double.parseDouble(row[3]));
        return new Person.Home(
                dice.pick(streets) + " " + dice.between(1, 148),
                place[1],
                place[2],
                place[0],
                Integer.parseInt(place[4]) * 100);
    }
}
