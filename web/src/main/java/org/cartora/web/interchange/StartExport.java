package org.cartora.web.interchange;

import jakarta.validation.constraints.NotBlank;

/** Which table shall be taken out: products, prices, stock, customers or orders. */
public record StartExport(@NotBlank String kind) {}
