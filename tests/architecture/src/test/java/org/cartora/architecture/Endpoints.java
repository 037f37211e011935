package org.cartora.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The operations of the API, hidden ones too, and the permission that stands at the door of each. */
final class Endpoints {

    private static final List<Class<? extends Annotation>> VERBS =
            List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);
    private static final Pattern LINE = Pattern.compile(
            "^\\| (GET|POST|PUT|PATCH|DELETE) \\| `([^`]+)` \\| (?:`([^`]+)`|\\w+) \\|$", Pattern.MULTILINE);

    private Endpoints() {}

    /** As the code has them: "GET /api/orders" to the permission, or to nothing. */
    static Map<String, Set<String>> inCode(JavaClasses classes) {
        var found = new TreeMap<String, Set<String>>();
        classes.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .forEach(type -> type.getMethods()
                        .forEach(method -> VERBS.stream()
                                .filter(method::isAnnotatedWith)
                                .forEach(verb -> found.put(
                                        verb.getSimpleName() + ' ' + path(type, method),
                                        Permissions.allowed(method)))));
        return found;
    }

    /** As the document has them. */
    static Map<String, Set<String>> inDocument(String document) {
        var found = new TreeMap<String, Set<String>>();
        LINE.matcher(document)
                .results()
                .forEach(line -> found.put(
                        line.group(1) + ' ' + line.group(2), line.group(3) == null ? Set.of() : Set.of(line.group(3))));
        return found;
    }

    private static String path(JavaClass type, JavaMethod method) {
        var path = "/api/" + type.getAnnotationOfType(Path.class).value();
        var rest = method.tryGetAnnotationOfType(Path.class).map(Path::value);
        return rest.map(more -> path + '/' + more).orElse(path).replaceAll("\\{(\\w+)\\s*:[^/]*\\}", "{$1}");
    }
}
