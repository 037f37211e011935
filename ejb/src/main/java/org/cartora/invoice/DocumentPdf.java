package org.cartora.invoice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.cartora.order.OrderView;

/** A document on paper. What a writer would take from the clock comes from the document, so that it can be repeated. */
record DocumentPdf(DocumentView document, OrderView order, List<String> issuer, ZoneId zone) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    DocumentPdf {
        issuer = List.copyOf(issuer);
    }

    byte[] of(Content content) {
        try (var pdf = new PDDocument()) {
            describe(pdf);
            try (var sheet = new Sheet(pdf, heading())) {
                sheet.title(heading());
                sheet.sides(recipient(), issuer);
                sheet.lines(List.of(
                        "Date: " + DAY.format(document.issuedAt().atZone(zone)),
                        "Order: " + order.number() + " of "
                                + DAY.format(order.placedAt().atZone(zone)),
                        "All amounts in " + document.amount().currency()));
                sheet.table(content.columns(), content.rows());
                sheet.sums(content.sums().stream()
                        .map(sum -> List.of(sum.name(), Content.amount(sum.amount())))
                        .toList());
            }
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String heading() {
        return document.kind().title() + " " + document.number();
    }

    private List<String> recipient() {
        var to = order.billingAddress();
        return new ArrayList<>(Stream.of(
                        to.company(),
                        to.firstName() + " " + to.lastName(),
                        to.line1(),
                        to.line2(),
                        to.postalCode() + " " + to.city(),
                        to.region(),
                        Locale.of("", to.country()).getDisplayCountry(Locale.ENGLISH))
                .filter(Objects::nonNull)
                .toList());
    }

    private void describe(PDDocument pdf) {
        var at = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        at.setTimeInMillis(document.issuedAt().toEpochMilli());
        pdf.setDocumentId(document.id().getMostSignificantBits());
        var about = pdf.getDocumentInformation();
        about.setTitle(heading());
        about.setCreator("Cartora");
        about.setCreationDate(at);
        about.setModificationDate(at);
        pdf.getDocumentCatalog().setLanguage("en");
    }
}
