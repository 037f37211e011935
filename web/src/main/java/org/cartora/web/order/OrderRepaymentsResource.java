package org.cartora.web.order;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cartora.order.OrderDesk;
import org.cartora.shared.May;
import org.cartora.web.payment.RepaymentsResource.RepaymentList;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How far money of an order has come on its way back. */
@ApplicationScoped
@Path("admin/orders/{number}/repayments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(May.SEE_ORDERS)
public class OrderRepaymentsResource {

    @EJB
    OrderDesk desk;

    @GET
    @Operation(summary = "What the payment provider was asked to give back of an order, and how far that has come")
    public RepaymentList list(@PathParam("number") String number) {
        return new RepaymentList(desk.repayments(number));
    }
}
