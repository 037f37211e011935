package org.cartora.web.payment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.cartora.checkout.Till;
import org.cartora.web.shared.JsonBodies;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where payment providers tell the shop what happened; only a signature is believed. */
@ApplicationScoped
@Path("webhooks/{provider: stripe|sandbox}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class WebhooksResource {

    @EJB
    Till till;

    @POST
    @Operation(summary = "An event of the payment provider, signed by it; harmless when it comes twice")
    public void heard(
            @PathParam("provider") String provider,
            @HeaderParam("Stripe-Signature") @DefaultValue("") String signature,
            InputStream body)
            throws IOException {
        till.heard(provider, signature, JsonBodies.bytes(body));
    }
}
