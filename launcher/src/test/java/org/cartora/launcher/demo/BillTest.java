package org.cartora.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BillTest {

    private static final DemoShop SHOP = DemoShop.invent(60, Instant.parse("2026-03-11T14:30:00Z"));

    @Test
    void taxIsContainedInAGrossAmount() {
        assertThat(Bill.contained(11_900)).isEqualTo(1_900);
        assertThat(Bill.contained(490)).isEqualTo(78);
        assertThat(Bill.contained(0)).isZero();
    }

    @Test
    void linesShippingAndTaxAddUp() {
        assertThat(SHOP.purchases()).extracting(Purchase::bill).allSatisfy(bill -> {
            var goods = bill.lines().stream().mapToLong(Bill.Line::total).sum();
            var tax = bill.lines().stream().mapToLong(Bill.Line::tax).sum();
            assertThat(bill.subtotal()).isEqualTo(goods);
            assertThat(bill.grandTotal()).isEqualTo(goods + bill.shipping());
            assertThat(bill.tax()).isEqualTo(tax + Bill.contained(bill.shipping()));
        });
    }

    @Test
    void standardShippingIsFreeFrom75EurosAndExpressNeverIs() {
        var line = SHOP.purchases().getFirst().bill().lines().getFirst();
        var many = new Bill.Line(
                line.product(), line.variant(), (int) (7_500 / line.variant().price()) + 1);
        assertThat(Bill.of(List.of(many), "standard", 0).shipping()).isZero();
        assertThat(Bill.of(List.of(many), "express", 200).shipping()).isEqualTo(1_490);
    }

    @Test
    void theTraceTellsEachStepInWords() {
        var bill = SHOP.purchases().getFirst().bill();
        assertThat(bill.trace().getFirst().reason()).matches("\\d+ × \\d+\\.\\d\\d EUR");
        assertThat(bill.trace().getLast().reason()).isEqualTo("contained at 19 %");
    }
}
