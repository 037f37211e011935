package org.cartora.admin.shared;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws series of numbers as charts; every page that uses one shows the same numbers as a table too. */
public final class Charts {

    private static final String BAR = "#5b8def";
    private static final String LINE = "#14213d";

    /** Numbers under a name; a line is drawn over bars and measured on the right. */
    public record Series(String name, List<? extends Number> numbers, boolean line) {

        public static Series bars(String name, List<? extends Number> numbers) {
            return new Series(name, numbers, false);
        }

        public static Series line(String name, List<? extends Number> numbers) {
            return new Series(name, numbers, true);
        }
    }

    private Charts() {}

    /** Bars with an optional line over them, for Chart.js. */
    public static String bars(List<String> labels, Series bars, @Nullable Series line) {
        var sets = Json.createArrayBuilder().add(dataset(bars, BAR, "y"));
        var scales = Json.createObjectBuilder().add("x", axis("", "bottom")).add("y", axis(bars.name(), "left"));
        if (line != null) {
            sets.add(dataset(line, LINE, "y1"));
            scales.add("y1", axis(line.name(), "right"));
        }
        return chart(
                "bar", labels, sets, options(line != null).add("scales", scales).build());
    }

    /** Lying bars, for names that are too long to stand under a bar. */
    public static String ranking(List<String> labels, Series bars) {
        var scales = Json.createObjectBuilder()
                .add("x", axis(bars.name(), "bottom"))
                .add(
                        "y",
                        Json.createObjectBuilder()
                                .add("grid", Json.createObjectBuilder().add("display", false)));
        var sets = Json.createArrayBuilder().add(dataset(bars, BAR, ""));
        return chart(
                "bar",
                labels,
                sets,
                options(false).add("indexAxis", "y").add("scales", scales).build());
    }

    private static jakarta.json.JsonObjectBuilder options(boolean legend) {
        return Json.createObjectBuilder()
                .add("maintainAspectRatio", false)
                .add("animation", false)
                .add(
                        "interaction",
                        Json.createObjectBuilder().add("mode", "index").add("intersect", false))
                .add(
                        "plugins",
                        Json.createObjectBuilder()
                                .add(
                                        "legend",
                                        Json.createObjectBuilder()
                                                .add("display", legend)
                                                .add("position", "top")
                                                .add("align", "end")
                                                .add(
                                                        "labels",
                                                        Json.createObjectBuilder()
                                                                .add("boxWidth", 12))));
    }

    private static JsonObject axis(String title, String position) {
        return Json.createObjectBuilder()
                .add("position", position)
                .add("beginAtZero", true)
                .add(
                        "title",
                        Json.createObjectBuilder()
                                .add("display", !title.isEmpty())
                                .add("text", title))
                .add(
                        "grid",
                        Json.createObjectBuilder()
                                .add("drawOnChartArea", position.equals("left"))
                                .add("color", "#e2e6ee"))
                .add(
                        "ticks",
                        Json.createObjectBuilder()
                                .add("maxRotation", 0)
                                .add("autoSkipPadding", 16)
                                .add("precision", 0))
                .build();
    }

    private static JsonObject dataset(Series series, String colour, String axis) {
        var set = Json.createObjectBuilder()
                .add("label", series.name())
                .add("data", array(series.numbers()))
                .add("backgroundColor", colour)
                .add("borderColor", colour);
        if (!axis.isEmpty()) {
            set.add("yAxisID", axis);
        }
        return series.line()
                ? set.add("type", "line")
                        .add("borderWidth", 2)
                        .add("pointRadius", 2)
                        .add("tension", 0.25)
                        .add("order", 0)
                        .build()
                : set.add("borderRadius", 4)
                        .add("maxBarThickness", 28)
                        .add("order", 1)
                        .build();
    }

    private static String chart(String type, List<String> labels, JsonArrayBuilder sets, JsonObject options) {
        return Json.createObjectBuilder()
                .add("type", type)
                .add(
                        "data",
                        Json.createObjectBuilder()
                                .add("labels", Json.createArrayBuilder(labels))
                                .add("datasets", sets))
                .add("options", options)
                .build()
                .toString();
    }

    private static JsonArrayBuilder array(List<? extends Number> numbers) {
        var decimals = new ArrayList<BigDecimal>(numbers.size());
        numbers.forEach(number -> decimals.add(new BigDecimal(number.toString())));
        return Json.createArrayBuilder(decimals);
    }
}
