package org.cartora.proof;

import java.util.List;

/**
 * One promise and whether it holds: how many rows were looked at, and at most {@value Proofs#MOST_VIOLATIONS} sentences about
 * what breaks it.
 */
public record Proof(String name, String promise, boolean holds, long checked, List<String> violations) {

    public Proof {
        violations = List.copyOf(violations);
    }
}
