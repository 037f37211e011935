package org.cartora.interchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import org.cartora.shared.Detail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InspectionTest {

    private static final Limits SMALL = new Limits(1000, 2, 30, 50, 200);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Handle,Title\nmug,Mug\n",
                "\uFEFFHandle,Title\r\nmug,Mug",
                "Handle;Title\nmug;Mug\n",
                "Handle\tTitle\rmug\tMug\r",
                "\"URL handle\",title\n\nmug,\"Mug, in\n\"\"two\"\" lines\"\n\n"
            })
    void everyUsualFormOfCsvIsRead(String text) {
        assertThat(inspected(text).rows()).isEqualTo(1);
    }

    @Test
    void aColumnThatHasNoPlaceHereIsOneWarningThatSaysWhatFollows() {
        var warnings = inspected("Handle,Gift Card,Colour\nmug,TRUE,red\ncup,TRUE,blue\n")
                .warnings();

        assertThat(warnings).extracting(Finding::column).containsExactly("Gift Card", "Colour");
        assertThat(warnings.getFirst().message()).contains("become goods");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(refused("")).isEqualTo("is empty");
        assertThat(refused("\n\n")).isEqualTo("is empty");
    }

    @Test
    void aHeaderAloneIsRefused() {
        assertThat(refused("Handle,Title\n")).isEqualTo("has a header, but no rows");
    }

    @Test
    void aFileWithoutTheColumnThatIsNeededIsRefused() {
        assertThat(refused("Title,Price\nMug,1\n")).isEqualTo("has no column Handle (or URL handle)");
    }

    @Test
    void aColumnThatIsThereTwiceIsRefused() {
        assertThat(refused("Handle,URL handle\nmug,mug\n")).isEqualTo("has the column Handle more than once");
    }

    @Test
    void otherEncodingsAreRefusedAndTheWayOutIsNamed() {
        for (var charset : new Charset[] {UTF_16, UTF_16LE, ISO_8859_1}) {
            assertThat(refused("Handle,Title\nmug,Kr\u00fcge\n".getBytes(charset)))
                    .as("%s", charset)
                    .contains("CSV UTF-8");
        }
    }

    @Test
    void aSpreadsheetIsRefused() {
        assertThat(refused("PK\u0003\u0004....")).contains("spreadsheet");
    }

    @Test
    void rowsCellsAndColumnsHaveLimits() {
        assertThat(refused("Handle\na\nb\nc\n")).contains("more than 2 rows");
        assertThat(refused("Handle\n" + "x".repeat(60) + "\n")).contains("line");
        assertThat(refused("Handle" + ",x".repeat(40) + "\na\n")).contains("line");
    }

    @Test
    void aQuoteThatNeverEndsIsNoWayAroundTheLimit() {
        assertThat(refused("Handle\n\"" + "x\n".repeat(200))).contains("line");
    }

    @Test
    void columnsThatAreNotTakenOverAreNamed() {
        assertThat(inspected("Handle,Variant Barcode,\nmug,1,\n").warnings())
                .extracting(Finding::column)
                .containsExactly("Variant Barcode", "column 3");
    }

    private static Inspection inspected(String text) {
        return Inspection.of(Samples.file(text), Kind.PRODUCTS, SMALL);
    }

    private static String refused(String text) {
        return refused(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static String refused(byte[] content) {
        var file = Samples.file(content);
        var refusal = assertThatExceptionOfType(ImportRefused.class)
                .isThrownBy(() -> Inspection.of(file, Kind.PRODUCTS, SMALL))
                .actual();
        return refusal.details().stream().map(Detail::message).findFirst().orElse("");
    }
}
