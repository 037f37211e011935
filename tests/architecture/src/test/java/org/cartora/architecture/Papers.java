package org.cartora.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the documents name in backticks or link to: files, classes, tests and their methods. */
final class Papers {

    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
    private static final Pattern LINKED = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern FILE = Pattern.compile(
            "[\\w.-]+\\.(?:java|tsx?|mjs|js|sql|json|xml|xhtml|properties|ya?ml|conf|md|txt|css|html|asadmin)");
    private static final Pattern TEST = Pattern.compile("[A-Z]\\w*(?:Test|IT)");
    private static final Pattern MEMBER = Pattern.compile("([A-Z]\\w+)\\.([a-z]\\w+)(?:\\(.*\\))?");
    private static final Pattern WORDS = Pattern.compile("\\w*[a-z0-9][A-Z]\\w*|[a-z]+(?:-[a-z]+){2,}");
    private static final Pattern WORD = Pattern.compile("[\\w-]+");

    private final Map<String, List<Path>> byName = new HashMap<>();
    private final Set<String> all;
    private final Set<String> folders;

    Papers() {
        var files = Tree.files();
        files.forEach(file -> byName.computeIfAbsent(file.getFileName().toString(), name -> new ArrayList<>())
                .add(file));
        all = files.stream()
                .filter(file -> !file.toString().endsWith(".md"))
                .flatMap(file -> wordsOf(file).stream())
                .collect(Collectors.toSet());
        folders = files.stream()
                .map(file -> Tree.ROOT.relativize(file))
                .filter(file -> file.getNameCount() > 1)
                .map(file -> file.getName(0).toString())
                .collect(Collectors.toSet());
    }

    /** The names on a page of the documents that nothing in the tree bears. */
    Set<String> missing(Path page) {
        return missing(page.resolveSibling(""), String.join("\n", Tree.lines(page)));
    }

    Set<String> missing(Path folder, String text) {
        var prose = text.replaceAll("(?s)```.*?```", "");
        var named = NAMED.matcher(prose).results().map(found -> found.group(1)).filter(name -> !known(name));
        var linked = LINKED.matcher(prose)
                .results()
                .map(found -> found.group(1))
                .filter(link -> !exists(folder.resolve(link)));
        return Stream.concat(named, linked).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean known(String name) {
        if (name.matches("[\\w.*-]+/[\\w./-]*") && folders.contains(name.substring(0, name.indexOf('/')))) {
            return exists(Tree.ROOT.resolve(name));
        }
        if (FILE.matcher(name).matches()) {
            return byName.containsKey(name);
        }
        if (TEST.matcher(name).matches()) {
            return byName.containsKey(name + ".java");
        }
        var member = MEMBER.matcher(name);
        if (member.matches()) {
            return has(member.toMatchResult());
        }
        return !WORDS.matcher(name).matches() || all.contains(name);
    }

    private boolean has(MatchResult member) {
        return byName.getOrDefault(member.group(1) + ".java", List.of()).stream()
                .flatMap(file -> Tree.lines(file).stream())
                .anyMatch(line -> line.contains(" " + member.group(2) + "("));
    }

    private Set<String> wordsOf(Path file) {
        return Tree.lines(file).stream()
                .flatMap(line -> WORD.matcher(line).results().map(MatchResult::group))
                .collect(Collectors.toSet());
    }

    private static boolean exists(Path path) {
        return path.toFile().exists();
    }
}
