package org.cartora.web.identity;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cartora.customer.Customers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proves an e-mail. Whoever has the link may use it, signed in or not: mail is read on other machines too. */
@ApplicationScoped
@Path("auth/email-verification")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-in")
public class VerificationResource {

    /** The token of the mailed link. */
    public record VerifyEmail(@NotBlank @Size(max = 120) String token) {}

    @EJB
    Customers customers;

    @POST
    @Operation(summary = "Prove an e-mail, with the token of a mailed link")
    public void verify(@NotNull @Valid VerifyEmail proof) {
        customers.verify(proof.token());
    }
}
