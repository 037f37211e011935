package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Many who are signed in, all at once: everybody is let in, and sees what is his own. */
class CrowdIT {

    private static final int PEOPLE = 16;
    private static final int REQUESTS = 1_000;

    private record Person(Shop shop, String email, String order, String street) {

        /** Really signed in, with an address and an order that nobody else has. */
        static Person arrived(int index, Shop.Product mug) {
            var email = Shop.newEmail();
            Shop.registered(email);
            var shop = Shop.guest().signIn(email, Browser.PASSWORD);
            var street = "Own street " + index + "-" + email;
            assertThat(shop.post("/api/users/me/addresses", Shop.ADDRESS.replace("Hauptstr. 1", street))
                            .status())
                    .isEqualTo(201);
            return new Person(shop, email, shop.buy(mug.variantId(), 1, email).text("/number"), street);
        }

        /** Asks one of four things; what came back that should not have, or nothing. */
        String ask(int question, List<Person> all) {
            var path = List.of("/api/users/me", "/api/orders", "/api/orders/" + order, "/api/users/me/addresses")
                    .get(question % 4);
            var answer = shop.get(path);
            var own = List.of(email, order, order, street).get(question % 4);
            var strangers = all.stream()
                    .filter(person -> person != this)
                    .filter(person -> answer.body().contains(person.email)
                            || answer.body().contains(person.order));
            return answer.status() == 200
                            && answer.body().contains(own)
                            && strangers.findAny().isEmpty()
                    ? ""
                    : path + " for " + email + ": " + answer;
        }
    }

    @Test
    void aThousandRequestsOfManyPeopleAtOnceAreAllLetInAndNobodySeesAnother() throws Exception {
        var mug = Shop.product(PEOPLE * 2);
        var arrivals = new ArrayList<Callable<Person>>();
        for (var i = 0; i < PEOPLE; i++) {
            var index = i;
            arrivals.add(() -> Person.arrived(index, mug));
        }
        var people = new ArrayList<Person>();
        for (var start = 0; start < PEOPLE; start += 2) {
            people.addAll(AtOnce.of(arrivals.subList(start, start + 2)));
        }

        var asked = new ArrayList<Callable<String>>();
        for (var i = 0; i < REQUESTS; i++) {
            var person = people.get(i % PEOPLE);
            var question = i / PEOPLE;
            asked.add(() -> person.ask(question, people));
        }

        assertThat(AtOnce.of(asked)).containsOnly("");
    }
}
