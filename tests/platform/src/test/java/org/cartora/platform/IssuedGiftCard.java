package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

/** A gift card that the staff issue. Who has to ask twice may get it without its code, which is said only once. */
final class IssuedGiftCard implements Story {

    private final Careful client = new Careful();
    private final String cause = "crash test " + UUID.randomUUID();

    @Override
    public void make() {
        client.insist("issue", Shop.as("manager"), staff -> staff.post("/api/admin/gift-cards", """
                {"amount":{"amount":"5.00","currency":"EUR"},"cause":"%s"}""".formatted(cause)));
        client.rest();
    }

    @Override
    public String step() {
        return client.step();
    }

    @Override
    public int repeats() {
        return client.repeats();
    }

    @Override
    public List<String> payments() {
        return List.of();
    }

    @Override
    public boolean isComplete() {
        return Aftermath.nothingIsToBeSent();
    }

    @Override
    public String check() {
        assertThat(Platform.text(
                        "select count(distinct v.id) || ' card, ' || count(e.id) || ' entry, ' || round(sum(v.balance), 2)"
                                + " from stored_value v join stored_value_entry e on e.stored_value_id = v.id where e.cause = ?",
                        cause))
                .isEqualTo("1 card, 1 entry, 5.00");
        return "| | | " + Aftermath.proofs();
    }
}
