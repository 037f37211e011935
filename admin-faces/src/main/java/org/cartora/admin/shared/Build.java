package org.cartora.admin.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Marks the console's own style sheet and script with the deployment they came with, so that no old copy is used. */
@Named("build")
@ApplicationScoped
public class Build {

    private final String mark = Long.toString(System.currentTimeMillis(), 36);

    public String getMark() {
        return mark;
    }
}
