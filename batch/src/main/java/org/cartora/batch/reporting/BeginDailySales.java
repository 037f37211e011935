package org.cartora.batch.reporting;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.UUID;

/** First step: an empty draft. */
@Named
@Dependent
public class BeginDailySales extends AbstractBatchlet {

    @Inject
    @BatchProperty
    String run;

    @Inject
    @BatchProperty
    String date;

    @EJB
    DailySales daily;

    @Override
    public String process() {
        daily.begin(UUID.fromString(run), LocalDate.parse(date));
        return "COMPLETED";
    }
}
