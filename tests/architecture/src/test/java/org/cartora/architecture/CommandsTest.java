package org.cartora.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** What comes in over HTTP is bounded in each of its parts before anybody works with it. */
class CommandsTest {

    @Test
    void everyComponentOfEveryCommandSaysHowMuchItTakes() {
        var commands = Commands.of(Shop.WEB);

        assertThat(commands).hasSizeGreaterThan(40);
        assertThat(Commands.unbounded(commands)).isEmpty();
    }

    @Test
    void aComponentWithoutABoundIsFound() {
        var planted = new ClassFileImporter().importPackages("org.cartora.architecture.planted.web.order");

        assertThat(Commands.unbounded(Commands.of(planted)))
                .containsExactly(
                        "Line.note: a text without a greatest length",
                        "PlaceAnything.codes[]: a text without a greatest length",
                        "PlaceAnything.lines: a collection without a greatest size",
                        "PlaceAnything.lines[]: a record whose rules are not looked at",
                        "PlaceAnything.quantity: a number without a greatest value",
                        "PlaceAnything.quantity: a number without a least value",
                        "PlaceAnything.shape: a text without a greatest length",
                        "PlaceAnything.to: a record whose rules are not looked at");
    }
}
