package org.cartora.interchange;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.List;
import org.cartora.shared.Detail;

/** The rules that a command carries, in the words in which the API says them. */
@Dependent
class Validity {

    @Inject
    Validator validator;

    List<Detail> details(Object command) {
        return validator.validate(command).stream()
                .map(violation -> new Detail(violation.getPropertyPath().toString(), violation.getMessage()))
                .sorted(java.util.Comparator.comparing(Detail::field).thenComparing(Detail::message))
                .toList();
    }
}
