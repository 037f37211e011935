package org.cartora.web.shared;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.cartora.shared.May;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The one JAX-RS application; resources of all capabilities are found by scanning. */
@ApplicationScoped
@ApplicationPath("/api")
@LoginConfig(authMethod = "MP-JWT", realmName = "cartora")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Cartora",
                        version = "0.1",
                        description =
                                "The shop over HTTP. JSON with snake_case names, times in RFC 3339 UTC, money as a"
                                        + " decimal string with its currency, lists by opaque cursors, one form of error."))
@SecurityScheme(
        securitySchemeName = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "An access token of the realm cartora; guests need none for browsing and buying.")
@DeclareRoles({
    May.HAVE_AN_ACCOUNT,
    May.STORE_PICTURES,
    May.USE_THE_CONSOLE,
    May.SEE_ORDERS,
    May.NAME_PEOPLE,
    May.HANDLE_ORDERS,
    May.MOVE_MONEY,
    May.SEE_CUSTOMERS,
    May.CHANGE_CUSTOMERS,
    May.FORGET_PEOPLE,
    May.SEE_CATALOG,
    May.CHANGE_CATALOG,
    May.SEE_STOCK,
    May.CHANGE_STOCK,
    May.SET_PRICES,
    May.SET_TAXES,
    May.SET_SHIPPING,
    May.RUN_PROMOTIONS,
    May.ISSUE_GIFT_CARDS,
    May.EXCHANGE_TABLES,
    May.RUN_JOBS,
    May.SEE_REPORTS,
    May.SEE_PROOFS,
    May.SEE_AUDIT,
    May.REPLAY_MESSAGES,
    May.RUN_THE_PLATFORM
})
public class Api extends Application {

    /**
     * JSON is ours alone, statuses stay ours (no error page in between), no WADL is published, files come in parts. The rules
     * of parameters are looked at by the interceptor of the resource's bean, not by JAX-RS before it as well.
     */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                // whatever other JSON the server brings stays out of the way of JsonBodies
                "jersey.config.jsonFeature", "JsonBodies",
                "jersey.config.disableJsonBinding", true,
                "jersey.config.disableMoxyJson", true,
                "jersey.config.server.wadl.disableWadl", true,
                "jersey.config.server.response.setStatusOverSendError", true,
                "jersey.config.beanValidation.disable.server", true,
                "jersey.config.server.provider.classnames", "org.glassfish.jersey.media.multipart.MultiPartFeature");
    }
}
