package org.cartora.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProductTest {

    @Test
    void aNewProductIsADraftUntilItIsPublished() {
        var product = Product.begin(new Slug("mug"));
        product.describe(Samples.mug("draft"), Samples.MUGS);
        assertThat(product.status()).isEqualTo(ProductStatus.DRAFT);

        product.describe(Samples.mug("published", Samples.variant("MUG-1", "Blue", "12.90")), Samples.MUGS);

        assertThat(product.status()).isEqualTo(ProductStatus.PUBLISHED);
    }

    @Test
    void aProductWithoutVariantsIsNotPublished() {
        var product = Product.begin(new Slug("mug"));

        assertThatThrownBy(() -> product.describe(Samples.mug("published"), Samples.MUGS))
                .isInstanceOf(ProductRefused.class)
                .extracting("code")
                .isEqualTo("PRODUCT_INCOMPLETE");
    }

    @Test
    void aDescriptionThatDoesNotSayWhetherItIsAGiftCardLeavesItOne() {
        var draft = Samples.mug("draft");
        var product = Product.begin(new Slug("mug"));
        product.describe(Samples.giftCard(), Samples.MUGS);

        product.describe(draft, Samples.MUGS);

        assertThat(draft.giftCard()).isNull();
        assertThat(product.isGiftCard()).isTrue();
    }

    @Test
    void aPublishedProductCanBecomeADraftAgain() {
        var product = published();

        product.describe(Samples.mug("draft"), Samples.MUGS);

        assertThat(product.status()).isEqualTo(ProductStatus.DRAFT);
    }

    @Test
    void anArchivedProductDoesNotChangeAnyMore() {
        var product = published();
        product.archive();

        assertThatThrownBy(() -> product.describe(Samples.mug("draft"), Samples.MUGS))
                .isInstanceOf(ProductRefused.class)
                .extracting("code")
                .isEqualTo("CONFLICT");
    }

    @Test
    void aVariantKeepsItsIdAsLongAsItKeepsItsSku() {
        var product = published();
        var before = product.variant("MUG-1").orElseThrow().id();

        product.describe(
                Samples.mug(
                        "published",
                        Samples.variant("MUG-2", "Red", "12.90"),
                        Samples.variant("MUG-1", "Navy", "13.90")),
                Samples.MUGS);

        assertThat(product.variant("MUG-1").orElseThrow().id()).isEqualTo(before);
        assertThat(product.variants()).extracting(ProductVariant::sku).containsExactly("MUG-2", "MUG-1");
    }

    @Test
    void aVariantThatIsNotNamedAnyMoreGoes() {
        var product = published();

        product.describe(Samples.mug("published", Samples.variant("MUG-2", "Red", "12.90")), Samples.MUGS);

        assertThat(product.variant("MUG-1")).isEmpty();
    }

    @Test
    void aVariantKeepsItsWeightUntilAnotherIsSaid() {
        var product = published();
        assertThat(product.variant("MUG-1").orElseThrow().weight()).isZero();

        product.describe(Samples.mug("published", Samples.heavy("MUG-1", 380)), Samples.MUGS);
        product.describe(Samples.mug("published", Samples.variant("MUG-1", "Blue", "12.90")), Samples.MUGS);
        assertThat(product.variant("MUG-1").orElseThrow().weight()).isEqualTo(380);

        product.describe(Samples.mug("published", Samples.heavy("MUG-1", 0)), Samples.MUGS);
        assertThat(product.variant("MUG-1").orElseThrow().weight()).isZero();
    }

    @Test
    void aProductIsTaxedAsItsDescriptionSaysOrElseAsGoodsAreAsARule() {
        var product = Product.begin(new Slug("mug"));
        product.describe(Samples.taxed(null), Samples.MUGS);
        assertThat(product.taxClass()).isEqualTo("standard");

        product.describe(Samples.taxed("reduced"), Samples.MUGS);
        assertThat(product.taxClass()).isEqualTo("reduced");

        product.describe(Samples.taxed(null), Samples.MUGS);
        assertThat(product.taxClass()).isEqualTo("standard");
    }

    @Test
    void anotherVersionThanTheCurrentOneIsStale() {
        assertThatThrownBy(() -> published().expect(7))
                .isInstanceOf(ProductRefused.class)
                .extracting("code")
                .isEqualTo("VERSION_CONFLICT");
    }

    private static Product published() {
        var product = Product.begin(new Slug("mug"));
        product.describe(Samples.mug("published", Samples.variant("MUG-1", "Blue", "12.90")), Samples.MUGS);
        return product;
    }
}
