package org.cartora.shared;

/**
 * Keeps a spreadsheet from taking text for a formula (OWASP, "CSV injection"): an apostrophe is put before what would begin
 * one, and before as many apostrophes as stood before it already, so that taking one off gives the text back.
 */
public final class FormulaGuard {

    private static final String BEGINS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private FormulaGuard() {}

    /** The text as a cell may hold it. */
    public static String on(String text) {
        return begins(text) ? "'" + text : text;
    }

    /** The text that was meant. */
    public static String off(String text) {
        return text.startsWith("'") && begins(text) ? text.substring(1) : text;
    }

    /** Any number of apostrophes, then something that begins a formula. */
    private static boolean begins(String text) {
        var at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && BEGINS.indexOf(text.charAt(at)) >= 0;
    }
}
