package org.cartora.architecture.planted.order;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A planted sin: an entity that anybody may name. */
@Entity
public class OpenOrder {
    @Id
    long id;
}
