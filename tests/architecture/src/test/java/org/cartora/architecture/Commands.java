package org.cartora.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The records that come in over HTTP, and whether each of their components says how much it takes: how long a text is, between
 * what a number lies, how many a collection holds, and that the rules of a record within are looked at.
 */
final class Commands {

    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH");

    /** Its reader knows how many digits it may have. */
    private static final String MONEY = "Money";

    private Commands() {}

    /** Bodies of requests, what a merge patch is applied to, and the records within them. */
    static Set<Class<?>> of(JavaClasses classes) {
        var found = new LinkedHashSet<Class<?>>();
        for (var type : classes) {
            if (type.getSimpleName().endsWith("Resource")) {
                Stream.of(type.reflect().getDeclaredMethods())
                        .filter(Commands::writes)
                        .flatMap(method -> Stream.of(method.getParameters()))
                        .filter(parameter -> parameter.getAnnotations().length == 0
                                || Stream.of(parameter.getAnnotations()).noneMatch(Commands::isOfTheAddress))
                        .forEach(parameter -> collect(parameter.getParameterizedType(), found));
                patched(type).forEach(command -> collect(command, found));
            }
        }
        return found;
    }

    /** What is not bounded, as {@code Record.component: why}. */
    static Set<String> unbounded(Collection<Class<?>> commands) {
        var sins = new TreeSet<String>();
        for (var command : commands) {
            for (var component : command.getRecordComponents()) {
                check(component, sins);
            }
        }
        return sins;
    }

    private static void check(RecordComponent component, Set<String> sins) {
        var name = component.getDeclaringRecord().getSimpleName() + '.' + component.getName();
        var marks = new ArrayList<>(List.of(component.getAccessor().getAnnotations()));
        check(name, component.getAnnotatedType(), marks, sins);
    }

    private static void check(String name, AnnotatedType place, List<Annotation> marks, Set<String> sins) {
        marks.addAll(List.of(place.getAnnotations()));
        var type = raw(place.getType());
        if (type == String.class) {
            demand(isBoundedText(marks), name, "a text without a greatest length", sins);
        } else if (Number.class.isAssignableFrom(type) || (type.isPrimitive() && type != boolean.class)) {
            demand(has(marks, Min.class, DecimalMin.class), name, "a number without a least value", sins);
            demand(has(marks, Max.class, DecimalMax.class), name, "a number without a greatest value", sins);
        } else if (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)) {
            demand(isBoundedBySize(marks), name, "a collection without a greatest size", sins);
            if (place instanceof AnnotatedParameterizedType elements) {
                for (var element : elements.getAnnotatedActualTypeArguments()) {
                    check(name + "[]", element, new ArrayList<>(), sins);
                }
            }
        } else if (isOurRecord(type)) {
            demand(has(marks, Valid.class), name, "a record whose rules are not looked at", sins);
        }
    }

    private static void demand(boolean holds, String name, String otherwise, Set<String> sins) {
        if (!holds) {
            sins.add(name + ": " + otherwise);
        }
    }

    private static boolean isBoundedBySize(List<Annotation> marks) {
        return marks.stream().anyMatch(mark -> mark instanceof Size size && size.max() < Integer.MAX_VALUE);
    }

    /** By its size, by a pattern that cannot go on and on, or by a rule that is made of such. */
    private static boolean isBoundedText(List<Annotation> marks) {
        return isBoundedBySize(marks)
                || marks.stream().anyMatch(mark -> mark instanceof Pattern pattern && ends(pattern.regexp()))
                || marks.stream()
                        .filter(mark -> mark.annotationType().getName().startsWith("org.cartora."))
                        .anyMatch(mark -> isBoundedText(declared(mark.annotationType())));
    }

    private static boolean ends(String regexp) {
        return !regexp.replaceAll("\\[[^]]*]", "").matches(".*([*+]|\\{\\d+,}).*");
    }

    private static List<Annotation> declared(AnnotatedElement element) {
        return List.of(element.getAnnotations());
    }

    @SafeVarargs
    private static boolean has(List<Annotation> marks, Class<? extends Annotation>... wanted) {
        return marks.stream().anyMatch(mark -> List.of(wanted).contains(mark.annotationType()));
    }

    private static boolean writes(Method method) {
        return Stream.of(method.getAnnotations())
                .anyMatch(mark -> WRITES.contains(mark.annotationType().getSimpleName()));
    }

    private static boolean isOfTheAddress(Annotation mark) {
        return mark.annotationType().getPackageName().startsWith("jakarta.ws.rs");
    }

    private static List<Class<?>> patched(JavaClass resource) {
        var records = new ArrayList<Class<?>>();
        for (var unit : resource.getCodeUnits()) {
            if (unit.getMethodCallsFromSelf().stream()
                    .anyMatch(call -> call.getTargetOwner().getSimpleName().equals("MergePatch"))) {
                unit.getReferencedClassObjects()
                        .forEach(named -> records.add(named.getValue().reflect()));
            }
        }
        return records;
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> collect(argument, found));
        }
        var raw = raw(type);
        if (isOurRecord(raw) && found.add(raw)) {
            for (var component : raw.getRecordComponents()) {
                collect(component.getGenericType(), found);
            }
        }
    }

    private static boolean isOurRecord(Class<?> type) {
        return type.isRecord()
                && type.getPackageName().startsWith("org.cartora.")
                && !type.getSimpleName().equals(MONEY);
    }

    private static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType generic -> (Class<?>) generic.getRawType();
            default -> Object.class;
        };
    }
}
