package org.cartora.interchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cartora.customer.CustomerCard;
import org.junit.jupiter.api.Test;

class CustomerTakingTest {

    private static final CustomerCard LENA = new CustomerCard(
            new UUID(1, 1), "lena@cartora.example", " Lena", "=Long", "+49 30 1", Set.of("vip", "trade"));

    @Test
    void aColumnThatIsNotThereChangesNothing() {
        var row = Samples.entry(Kind.CUSTOMERS, "Email,Phone", "LENA@cartora.example,")
                .first();

        assertThat(CustomerTaking.read(row, LENA))
                .isEqualTo(new CustomerCard(LENA.id(), LENA.email(), " Lena", "=Long", null, LENA.groups()));
    }

    @Test
    void whatIsWrittenIsReadAsWhatItWas() {
        var file = new String(CsvText.of(List.of(Table.of(Kind.CUSTOMERS).titles(), CustomerPaging.row(LENA))), UTF_8);

        assertThat(file).contains("'=Long", "'+49");
        assertThat(CustomerTaking.read(
                        Samples.entries(Kind.CUSTOMERS, file).getFirst().first(), LENA))
                .isEqualTo(LENA);
    }

    @Test
    void anEmailStandsInAFileOnceWhateverItsCase() {
        var entries = Samples.entries(Kind.CUSTOMERS, "Email\nlena@cartora.example\nLENA@cartora.example\n");

        assertThat(entries.getLast().findings())
                .extracting(Finding::message)
                .containsExactly("is in this file already, on line 2");
    }
}
