package org.cartora.reporting;

import java.util.Arrays;
import java.util.Locale;
import org.cartora.shared.Invalid;

/** The files that a report comes in. */
public enum ReportFormat {
    CSV("text/csv; charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PDF("application/pdf");

    private final String contentType;

    ReportFormat(String contentType) {
        this.contentType = contentType;
    }

    /** The format of a name such as {@code pdf}; refuses any other text. */
    public static ReportFormat of(String name) {
        return Arrays.stream(values())
                .filter(format -> format.extension().equals(name))
                .findFirst()
                .orElseThrow(() -> Invalid.field("format", "must be csv, xlsx or pdf"));
    }

    public String contentType() {
        return contentType;
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
