package org.cartora.web.interchange;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Which table shall be taken out: products, prices, stock, customers or orders. */
public record StartExport(@NotBlank @Size(max = 20) String kind) {}
