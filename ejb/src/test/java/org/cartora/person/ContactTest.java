package org.cartora.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.cartora.shared.Address;
import org.cartora.shared.Json;
import org.junit.jupiter.api.Test;

class ContactTest {

    private static final Address HOME =
            new Address("Cleo", "Customer", null, "Hauptstr. 1", null, "10115", "Berlin", null, "DE", null);

    @Test
    void whatIsSealedIsReadAgain() {
        var contact = new Contact("cleo@cartora.example", HOME, HOME, "ring twice", "Enjoy!", "kim@cartora.example");

        assertThat(Json.read(Json.write(contact), Contact.class)).isEqualTo(contact);
    }

    @Test
    void whoeverWasSealedBeforeThereWereGiftCardsIsReadStill() {
        var json = Json.write(new Contact("cleo@cartora.example", HOME, HOME, null, null));

        var read = Json.read(json.replace(",\"giftCardEmail\":null", ""), Contact.class);

        assertThat(json).contains("giftCardEmail");
        assertThat(read.giftCardEmail()).isNull();
    }

    @Test
    void anEmptyAddressForGiftCardsIsNone() {
        assertThat(new Contact("cleo@cartora.example", HOME, HOME, null, null, " ").giftCardEmail())
                .isNull();
    }
}
