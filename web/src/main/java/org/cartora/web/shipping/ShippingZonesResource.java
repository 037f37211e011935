package org.cartora.web.shipping;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.cartora.shared.May;
import org.cartora.shipping.DescribeMethod;
import org.cartora.shipping.DescribeZone;
import org.cartora.shipping.ShippingDesk;
import org.cartora.shipping.ShippingZoneView;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where parcels are sent, in which ways and at which rates. Written by PUT to a code of one's own, so that it can be repeated. */
@ApplicationScoped
@Path("admin/shipping-zones")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(May.SET_SHIPPING)
public class ShippingZonesResource {

    @EJB
    ShippingDesk desk;

    /** All zones. */
    public record AllShippingZones(List<ShippingZoneView> items) {

        public AllShippingZones {
            items = List.copyOf(items);
        }
    }

    @GET
    @Operation(summary = "All shipping zones with their places, methods and rates")
    public AllShippingZones list() {
        return new AllShippingZones(desk.zones());
    }

    @GET
    @Path("{zone}")
    @Operation(summary = "One shipping zone")
    public ShippingZoneView zone(@PathParam("zone") String zone) {
        return desk.zone(zone);
    }

    @PUT
    @Path("{zone}")
    @Operation(summary = "Makes a zone, or changes its name and places; its methods stay")
    public ShippingZoneView put(@PathParam("zone") String zone, @Valid @NotNull DescribeZone wish) {
        return desk.put(zone, wish);
    }

    @DELETE
    @Path("{zone}")
    @Operation(summary = "Removes a zone with its methods: nothing is shipped there any more")
    public void remove(@PathParam("zone") String zone) {
        desk.remove(zone);
    }

    @PUT
    @Path("{zone}/methods/{method}")
    @Operation(summary = "Makes a method of a zone, or changes it with its whole table of rates")
    public ShippingZoneView put(
            @PathParam("zone") String zone, @PathParam("method") String method, @Valid @NotNull DescribeMethod wish) {
        return desk.put(zone, method, wish);
    }

    @DELETE
    @Path("{zone}/methods/{method}")
    @Operation(summary = "Removes a method of a zone")
    public void remove(@PathParam("zone") String zone, @PathParam("method") String method) {
        desk.remove(zone, method);
    }
}
