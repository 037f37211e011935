package org.cartora.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class IllustrationTest {

    @TestFactory
    Stream<DynamicTest> everyThingIsSeenAndShowsItsColour() {
        return Illustration.all().values().stream()
                .map(thing -> DynamicTest.dynamicTest(thing.name(), () -> {
                    var red = draw(thing, "#a8483f");
                    var blue = draw(thing, "#5490ad");
                    assertThat(coloursIn(red)).isGreaterThan(40);
                    assertThat(different(red, blue)).isGreaterThan(800);
                }));
    }

    @Test
    void aMotifIsPrinted() {
        var mug = Illustration.all().values().iterator().next();
        var plain = new Picture(mug, "#c96f4a", "#f0c987", Motif.PLAIN, 0);
        for (var motif : Motif.values()) {
            var printed = new BufferedImage(800, 800, BufferedImage.TYPE_INT_RGB);
            mug.draw(printed.createGraphics(), Colours.of(plain.color(), plain.accent()), motif);
            var bare = new BufferedImage(800, 800, BufferedImage.TYPE_INT_RGB);
            mug.draw(bare.createGraphics(), Colours.of(plain.color(), plain.accent()), Motif.PLAIN);
            assertThat(different(printed, bare) > 200).isEqualTo(motif != Motif.PLAIN);
        }
    }

    private static BufferedImage draw(Illustration thing, String color) {
        var image = new BufferedImage(800, 800, BufferedImage.TYPE_INT_RGB);
        thing.draw(image.createGraphics(), Colours.of(color, "#f0c987"), Motif.PLAIN);
        return image;
    }

    private static int coloursIn(BufferedImage image) {
        var found = new HashSet<Integer>();
        for (var y = 0; y < 800; y += 4) {
            for (var x = 0; x < 800; x += 4) {
                found.add(image.getRGB(x, y));
            }
        }
        return found.size();
    }

    private static int different(BufferedImage one, BufferedImage other) {
        var count = 0;
        for (var y = 0; y < 800; y += 2) {
            for (var x = 0; x < 800; x += 2) {
                count += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
            }
        }
        return count;
    }
}
