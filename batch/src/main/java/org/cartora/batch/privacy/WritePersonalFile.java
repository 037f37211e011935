package org.cartora.batch.privacy;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** Writes out what is kept about somebody; begun again, it writes it again. */
@Named
@Dependent
public class WritePersonalFile extends AbstractBatchlet {

    @Inject
    @BatchProperty
    String person;

    @EJB
    KeyWork work;

    @Override
    public String process() {
        work.write(UUID.fromString(person));
        return "COMPLETED";
    }
}
