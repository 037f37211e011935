package org.cartora.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cartora.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockUpdateTest {

    private static final String GOOD =
            "{'id':'a-1','sku':'MUG','location':'main','on_hand':7,'sequence':3,'at':'2026-11-21T14:00:00Z'}";

    @Test
    void anAbsoluteCountWinsOverWhatWasThere() {
        assertThat(read(GOOD).change(10)).isEqualTo(-3);
    }

    @Test
    void aDifferenceIsADifferenceWhateverWasThere() {
        assertThat(read(GOOD.replace("'on_hand':7", "'delta':-2")).change(10)).isEqualTo(-2);
    }

    @Test
    void theLocationIsTheMainOneUnlessSaid() {
        assertThat(read(GOOD.replace("'location':'main',", "")).location()).isEqualTo("main");
    }

    @Test
    void theSameIdIsTheSameEvent() {
        assertThat(read(GOOD).eventId()).isEqualTo(read(GOOD.replace("7", "8")).eventId());
        assertThat(read(GOOD).eventId())
                .isNotEqualTo(read(GOOD.replace("a-1", "a-2")).eventId());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'id':'a-1'|'id':1|id",
                "'sku':'MUG'|'sku':' '|sku",
                "'on_hand':7|'on_hand':-1|on_hand",
                "'on_hand':7|'on_hand':7.5|on_hand",
                "'on_hand':7|'on_hand':7,'delta':1|on_hand",
                "'on_hand':7,|''|on_hand",
                "'sequence':3|'sequence':0|sequence",
                "'sequence':3|'sequence':'3'|sequence",
                "14:00:00Z|noon|at",
                "'sequence':3|'sequence':3,'price':1|price",
                "'sequence':3|'sequence':3,'sequence':4|body",
                "{|[{|body"
            })
    void whatIsNoSuchMessageIsRefusedAndItsFieldNamed(String part, String instead, String field) {
        var wrong = GOOD.replace(part, instead.equals("''") ? "" : instead);

        assertThatThrownBy(() -> read(wrong))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.details())
                                .singleElement()
                                .satisfies(detail -> assertThat(detail.field()).isEqualTo(field)));
    }

    private static StockUpdate read(String json) {
        return StockUpdate.of(json.replace('\'', '"'));
    }
}
