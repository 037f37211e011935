package org.cartora.architecture;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cartora.shared.HeldBy;
import org.cartora.shared.Inside;
import org.cartora.shared.May;
import org.cartora.shared.Role;

/** The table of permissions, in the forms that others need it in, and who does not keep to it. */
final class Permissions {

    /** One line of the table. */
    record Permission(String name, Set<Role> holders, String to) {}

    private Permissions() {}

    static List<Permission> table() {
        return Arrays.stream(May.class.getFields())
                .map(field -> {
                    var held = field.getAnnotation(HeldBy.class);
                    return new Permission(name(field), Set.of(held.value()), held.to());
                })
                .toList();
    }

    static Set<String> names() {
        return table().stream().map(Permission::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** For people: docs/permissions.md. */
    static String asMarkdown() {
        return Stream.of(Role.values()).map(Role::group).collect(joining(" | ", "| permission | may | ", " |\n"))
                + "|---|---|" + "---|".repeat(Role.values().length) + "\n"
                + table().stream()
                        .map(p -> "| `" + p.name() + "` | " + p.to() + " | "
                                + Stream.of(Role.values())
                                        .map(role -> p.holders().contains(role) ? "yes" : "")
                                        .collect(joining(" | "))
                                + " |\n")
                        .collect(joining());
    }

    /** For the server: which groups of the realm, and which principal of its own, are in which role of the application. */
    static String asRoleMapping() {
        return table().stream()
                .map(p -> "  <security-role-mapping><role-name>" + p.name() + "</role-name>"
                        + (p.holders().contains(Role.SYSTEM)
                                ? "<principal-name>" + Role.PLATFORM + "</principal-name>"
                                : "")
                        + Role.people()
                                .filter(p.holders()::contains)
                                .map(role -> "<group-name>" + role.group() + "</group-name>")
                                .collect(joining())
                        + "</security-role-mapping>\n")
                .collect(joining());
    }

    /** For a web module: the roles that it may ask about. */
    static String asSecurityRoles() {
        return names().stream()
                .map(name -> "  <security-role><role-name>" + name + "</role-name></security-role>\n")
                .collect(joining());
    }

    /** What others can call of an EJB without a word on who may. */
    static Set<String> doorsWithoutAWord(JavaClasses classes) {
        return doors(classes)
                .filter(method -> allowed(method).isEmpty() && !isOpen(method))
                .map(JavaMethod::getFullName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names that the code asks the container for and the table does not have. */
    static Set<String> unknown(JavaClasses classes) {
        Stream<CanBeAnnotated> asked =
                Stream.concat(classes.stream(), classes.stream().flatMap(type -> type.getMethods().stream()));
        return asked.flatMap(thing -> Stream.concat(
                        named(thing, RolesAllowed.class).stream()
                                .flatMap(a ->
                                        Arrays.stream((String[]) a.get("value").orElseThrow())),
                        named(thing, RunAs.class).stream()
                                .map(a -> (String) a.get("value").orElseThrow())))
                .filter(name -> !names().contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is open to everybody and kept for other facades, and a front calls it all the same. */
    static Set<String> intruders(JavaClasses classes, Walls walls) {
        return openDoors(classes, walls)
                .filter(Permissions::isInside)
                .filter(method -> isCalledByAFront(method, walls))
                .map(JavaMethod::getFullName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is open to everybody without being needed by a front, and does not say that it is for other facades. */
    static Set<String> openForNobody(JavaClasses classes, Walls walls) {
        return openDoors(classes, walls)
                .filter(method -> !isInside(method))
                .filter(method -> !isCalledByAFront(method, walls))
                .map(JavaMethod::getFullName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<JavaMethod> openDoors(JavaClasses classes, Walls walls) {
        return doors(classes)
                .filter(method -> !walls.fronts().contains(walls.capability(method.getOwner())))
                .filter(Permissions::isOpen);
    }

    private static boolean isInside(JavaMethod method) {
        return method.isAnnotatedWith(Inside.class) || method.getOwner().isAnnotatedWith(Inside.class);
    }

    private static boolean isCalledByAFront(JavaMethod method, Walls walls) {
        return method.getAccessesToSelf().stream()
                .anyMatch(call -> walls.fronts().contains(walls.capability(call.getOriginOwner())));
    }

    private static Stream<JavaMethod> doors(JavaClasses classes) {
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.STATIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    static Set<String> allowed(JavaMethod method) {
        return rule(method, RolesAllowed.class)
                .map(a -> Set.of((String[]) a.get("value").orElseThrow()))
                .orElse(Set.of());
    }

    static boolean isOpen(JavaMethod method) {
        return allowed(method).isEmpty() && rule(method, PermitAll.class).isPresent();
    }

    /** What stands at the method counts, else what stands at its type. */
    private static Optional<? extends JavaAnnotation<?>> rule(
            JavaMethod method, Class<? extends java.lang.annotation.Annotation> kind) {
        var own = method.isAnnotatedWith(RolesAllowed.class) || method.isAnnotatedWith(PermitAll.class);
        return own ? named(method, kind) : named(method.getOwner(), kind);
    }

    private static Optional<? extends JavaAnnotation<?>> named(
            CanBeAnnotated thing, Class<? extends java.lang.annotation.Annotation> kind) {
        return switch (thing) {
            case JavaMethod method -> method.tryGetAnnotationOfType(kind.getName());
            case JavaClass type -> type.tryGetAnnotationOfType(kind.getName());
            default -> Optional.empty();
        };
    }

    private static String name(java.lang.reflect.Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
