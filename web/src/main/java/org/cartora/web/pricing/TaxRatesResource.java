package org.cartora.web.pricing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.cartora.pricing.SetTaxRate;
import org.cartora.pricing.TaxRateView;
import org.cartora.pricing.Taxation;
import org.cartora.shared.May;
import org.cartora.web.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tax rates by country, region and class, with their times. */
@ApplicationScoped
@Path("admin/tax-rates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(May.SET_TAXES)
public class TaxRatesResource {

    @EJB
    Taxation taxation;

    /** All rates. */
    public record AllTaxRates(List<TaxRateView> items) {

        public AllTaxRates {
            items = List.copyOf(items);
        }
    }

    @GET
    @Operation(summary = "All rates, past, present and planned")
    public AllTaxRates all() {
        return new AllTaxRates(taxation.rates());
    }

    @POST
    @Idempotent
    @Operation(summary = "Begins a rate; the one before ends then")
    public Response set(@Valid @NotNull SetTaxRate command) {
        taxation.set(command);
        return Response.noContent().build();
    }
}
