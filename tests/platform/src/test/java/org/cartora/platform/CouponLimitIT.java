package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Limits of coupons under many at once: as many get one as may, not one more and not one less. */
@Isolated("keeps the whole machine busy")
class CouponLimitIT {

    private static final int THREADS = 64;

    private final CouponOffice office = new CouponOffice();

    @AfterEach
    void pauseWhatWasMade() {
        office.close();
    }

    @Test
    void aCouponOfAThousandUsesIsUsedAThousandTimesBySixtyFourThreads() {
        var mug = Shop.product(1_100);
        var code = office.coupon(office.tenPercent(mug, ""), ",\"total_limit\":1000");
        var guests = atOnce(1_064, i -> CouponOffice.guestWith(mug, code));

        var answers = atOnce(1_064, i -> guests.get(i).checkout(Shop.newEmail()));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1_000);
        assertRefused(answers, 64, "COUPON_EXHAUSTED");
        assertThat(CouponOffice.redeemed(code)).isEqualTo(1_000);
        assertThat(CouponOffice.uses(code, "HELD")).isEqualTo(1_000);
        assertThat(mug.available()).as("who was refused holds no stock").isEqualTo(100);
        Aftermath.proofs();
    }

    @Test
    void oneEmailInManyCartsAtOnceUsesAnOfferOnce() {
        var mug = Shop.product(100);
        var code = office.coupon(office.tenPercent(mug, ",\"per_customer_limit\":1"), "");
        var carts = atOnce(32, i -> CouponOffice.guestWith(mug, code));
        var email = Shop.newEmail();

        var answers = atOnce(32, i -> carts.get(i).checkout(email));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertRefused(answers, 31, "COUPON_ALREADY_USED");
        assertThat(CouponOffice.uses(code, "HELD")).isEqualTo(1);
    }

    @Test
    void oneCustomerWithManyPurchasesAtOnceUsesAnOfferTwiceIfTwiceIsTheLimit() {
        var mug = Shop.product(100);
        var code = office.coupon(office.tenPercent(mug, ",\"per_customer_limit\":2"), "");
        var email = Shop.newEmail();
        var customer = Shop.registered(email);
        var purchase = """
                {"items":[{"variant_id":"%s","quantity":1}],"email":"%s","shipping_address":%s,"shipping_method":"standard",
                 "coupons":["%s"],"payment":{"provider":"sandbox","card":"%s"}}""".formatted(mug.variantId(), email, Shop.ADDRESS, code, Shop.GOOD_CARD);

        var answers = atOnce(16, i -> customer.post("/api/orders", purchase));

        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201)
                .hasSize(2)
                .allSatisfy(order ->
                        assertThat(order.text("/discount_total/amount")).isEqualTo("1.19"));
        assertRefused(answers, 14, "COUPON_ALREADY_USED");
        assertThat(CouponOffice.uses(code, "REDEEMED")).isEqualTo(2);
        assertThat(mug.available()).isEqualTo(98);
        Aftermath.proofs();
    }

    @Test
    void aCheckoutWhoseTimeIsOverGivesItsCouponToTheNext() {
        var mug = Shop.product(10);
        var code = office.coupon(office.tenPercent(mug, ",\"per_customer_limit\":1"), ",\"total_limit\":1");
        var first = CouponOffice.guestWith(mug, code);
        var next = CouponOffice.guestWith(mug, code);
        var email = Shop.newEmail();
        var checkout = first.checkout(email);
        assertThat(checkout.status()).as("%s", checkout).isEqualTo(201);
        assertThat(next.checkout(email).code()).isEqualTo("COUPON_EXHAUSTED");

        new GiftCardOffice().timeIsOver(checkout);

        Platform.eventually(Duration.ofSeconds(60), () -> CouponOffice.redeemed(code) == 0);
        assertThat(next.checkout(email).status())
                .as("the same customer, whose earlier use does not count")
                .isEqualTo(201);
        assertThat(first.confirm(checkout).code()).isEqualTo("CHECKOUT_EXPIRED");
        assertThat(CouponOffice.redeemed(code)).isEqualTo(1);
        assertThat(CouponOffice.uses(code, "GIVEN_BACK")).isEqualTo(1);
    }

    private static void assertRefused(List<Answer> answers, int refusals, String code) {
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .hasSize(refusals)
                .allSatisfy(answer -> {
                    assertThat(answer.status()).as("%s", answer).isEqualTo(422);
                    assertThat(answer.code()).isEqualTo(code);
                });
    }

    private static <T> List<T> atOnce(int many, IntFunction<T> request) {
        return AtOnce.of(
                THREADS,
                IntStream.range(0, many)
                        .mapToObj(i -> (Callable<T>) () -> request.apply(i))
                        .toList());
    }
}
