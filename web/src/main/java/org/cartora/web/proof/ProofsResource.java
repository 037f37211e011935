package org.cartora.web.proof;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cartora.proof.Proof;
import org.cartora.proof.Proofs;
import org.cartora.shared.May;
import org.cartora.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whether the books hold. */
@ApplicationScoped
@Path("admin/proofs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(May.SEE_PROOFS)
public class ProofsResource {

    @EJB
    Proofs proofs;

    @GET
    @Operation(summary = "Proves anew that money, stock and orders agree; names what does not")
    public Page<Proof> proofs() {
        return Page.of(proofs.proofs(), null);
    }
}
