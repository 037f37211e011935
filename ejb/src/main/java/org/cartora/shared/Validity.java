package org.cartora.shared;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;

/** The rules that a command carries, in the words in which the API says them. */
@Dependent
public class Validity {

    @Inject
    private Validator validator;

    /** What is wrong with a command; nothing as a rule. */
    public List<Detail> details(Object command) {
        return validator.validate(command).stream()
                .map(violation -> new Detail(violation.getPropertyPath().toString(), violation.getMessage()))
                .sorted(Comparator.comparing(Detail::field).thenComparing(Detail::message))
                .toList();
    }

    boolean hasRules(Class<?> type) {
        return validator.getConstraintsForClass(type).isBeanConstrained();
    }
}
