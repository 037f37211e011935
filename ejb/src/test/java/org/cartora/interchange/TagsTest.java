package org.cartora.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

class TagsTest {

    @Test
    void tagsAreJoinedAsInShopify() {
        assertThat(Tags.join(List.of("kitchen", "gift"))).isEqualTo("kitchen, gift");
    }

    @Test
    void emptyTagsAndRepeatedOnesAreLeftAside() {
        assertThat(Tags.split(" kitchen,,gift , kitchen")).containsExactly("kitchen", "gift");
    }

    @Property
    void tagsComeBackAsTheyWere(
            @ForAll @UniqueElements @Size(max = 5)
                    List<@NotEmpty @CharRange(from = 'a', to = 'c') @Chars({',', '\\'}) String> tags) {
        assertThat(Tags.split(Tags.join(tags))).isEqualTo(tags);
    }
}
