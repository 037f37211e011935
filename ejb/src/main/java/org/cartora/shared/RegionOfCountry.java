package org.cartora.shared;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An address whose region is one of its country, where {@link Regions} knows those; the objection is to its region. */
@Documented
@Constraint(validatedBy = RegionOfCountry.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface RegionOfCountry {

    String message() default "is no region of the country";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks {@link Regions}. */
    final class Check implements ConstraintValidator<RegionOfCountry, Address> {

        @Override
        public boolean isValid(Address address, ConstraintValidatorContext context) {
            var objection = Regions.objection(address.country(), address.region());
            objection.ifPresent(text -> {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(text)
                        .addPropertyNode("region")
                        .addConstraintViolation();
            });
            return objection.isEmpty();
        }
    }
}
