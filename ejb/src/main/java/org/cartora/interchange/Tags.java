package org.cartora.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Words in one cell, joined by commas; a comma within a word stands behind a backslash. */
final class Tags {

    private Tags() {}

    static String join(List<String> tags) {
        return tags.stream()
                .map(tag -> tag.replace("\\", "\\\\").replace(",", "\\,"))
                .collect(Collectors.joining(", "));
    }

    static List<String> split(String cell) {
        var tags = new ArrayList<String>();
        var tag = new StringBuilder();
        for (var at = 0; at < cell.length(); at++) {
            var c = cell.charAt(at);
            if (c == '\\' && at + 1 < cell.length() && "\\,".indexOf(cell.charAt(at + 1)) >= 0) {
                tag.append(cell.charAt(++at));
            } else if (c == ',') {
                tags.add(tag.toString().strip());
                tag.setLength(0);
            } else {
                tag.append(c);
            }
        }
        tags.add(tag.toString().strip());
        return tags.stream().filter(word -> !word.isEmpty()).distinct().toList();
    }
}
