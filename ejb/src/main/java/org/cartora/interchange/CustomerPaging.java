package org.cartora.interchange;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cartora.customer.CustomerBook;
import org.cartora.customer.CustomerCard;
import org.jspecify.annotations.Nullable;

/** Reads customers for their table, in the order of their ids. */
@Dependent
class CustomerPaging {

    private static final int PAGE = 500;

    @EJB
    CustomerBook book;

    long count() {
        return book.count();
    }

    Optional<TablePage> page(@Nullable String after) {
        var cards = book.after(after == null ? null : UUID.fromString(after), PAGE);
        return cards.isEmpty()
                ? Optional.empty()
                : Optional.of(new TablePage(
                        after,
                        String.valueOf(cards.getLast().id()),
                        cards.size(),
                        cards.stream().map(CustomerPaging::row).toList()));
    }

    static List<String> row(CustomerCard card) {
        return new TableLine()
                .put(Table.EMAIL, card.email())
                .put(Table.FIRST_NAME, card.firstName())
                .put(Table.LAST_NAME, card.lastName())
                .put(Table.PHONE, card.phone())
                .put(Table.GROUPS, Tags.join(List.copyOf(card.groups())))
                .of(Table.of(Kind.CUSTOMERS));
    }
}
