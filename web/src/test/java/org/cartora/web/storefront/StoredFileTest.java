package org.cartora.web.storefront;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StoredFileTest {

    private static final byte[] BODY = "console.log('hello');".repeat(50).getBytes(UTF_8);
    private static final PagePolicy OURS = new PagePolicy(false);

    @Test
    void anAssetIsKeptForAYear() throws Exception {
        var file = StoredFile.of("/assets/index-1a2b.js", null, BODY, null, OURS);

        assertThat(file.cacheControl()).isEqualTo("public, max-age=31536000, immutable");
        assertThat(file.type()).isEqualTo("text/javascript;charset=UTF-8");
    }

    @Test
    void thePageIsAskedForAnewEachTime() throws Exception {
        assertThat(StoredFile.of("/index.html", null, BODY, null, OURS).cacheControl())
                .isEqualTo("no-cache");
    }

    @Test
    void textIsCompressedOnceAndPicturesAreNot() throws Exception {
        assertThat(StoredFile.of("/a.js", null, BODY, null, OURS).zipped()).hasSizeLessThan(BODY.length);
        assertThat(StoredFile.of("/a.webp", null, BODY, null, OURS).zipped()).isNull();
    }

    @Test
    void aFileThatCameCompressedIsUsedAsItIs() throws Exception {
        assertThat(StoredFile.of("/a.js", null, BODY, new byte[] {1, 2, 3}, OURS)
                        .zipped())
                .containsExactly(1, 2, 3);
    }

    @Test
    void anotherContentHasAnotherTag() throws Exception {
        assertThat(StoredFile.of("/a.js", null, BODY, null, OURS).tag())
                .isNotEqualTo(
                        StoredFile.of("/a.js", null, new byte[] {1}, null, OURS).tag());
    }

    @Test
    void onlyPagesAndScriptsHaveAPolicyOfTheirOwn() throws Exception {
        assertThat(StoredFile.of("/index.html", null, BODY, null, OURS).policy())
                .isEqualTo(OURS.of(""));
        assertThat(StoredFile.of("/a.js", null, BODY, null, OURS).policy()).contains("form-action 'none'");
        assertThat(StoredFile.of("/a.svg", null, BODY, null, OURS).policy()).isNull();
    }

    @Test
    void everyTextSaysInWhichLettersItIsWritten() throws Exception {
        for (var name : List.of("/index.html", "/a.js", "/a.css", "/a.svg", "/robots.txt", "/a.json")) {
            assertThat(StoredFile.of(name, null, BODY, null, OURS).type()).endsWith(";charset=UTF-8");
        }
    }
}
