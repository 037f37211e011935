package org.cartora.privacy;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.io.IOException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cartora.identity.RealmAdministration;
import org.cartora.shared.Inside;
import org.cartora.shared.May;
import org.cartora.shared.Unattended;

/**
 * Forgets people in three steps: the wish is recorded, the account at the identity provider goes, and then everything here.
 * What a crash or an absent provider leaves undone is done within a minute of its return.
 */
@Stateless
@PermitAll
@RunAs(May.RUN_THE_PLATFORM)
@TransactionAttribute(NOT_SUPPORTED)
public class Forgetting {

    private static final Logger LOG = Logger.getLogger(Forgetting.class.getName());
    private static final System.Logger AUDIT = System.getLogger("cartora.audit");

    @EJB
    Dossiers data;

    @Inject
    RealmAdministration realm;

    /** Answers whether it is done already; if not, it will be. Refuses as {@link Dossiers#requestErasure}. */
    @RolesAllowed(May.HAVE_AN_ACCOUNT)
    public boolean forget(UUID person) {
        data.requestErasure(person);
        return finish(person);
    }

    @Inside
    @Interceptors(Unattended.class)
    @Schedule(hour = "*", minute = "*", second = "25", persistent = false)
    public void goOn() {
        data.stillKnown().forEach(this::finish);
    }

    private boolean finish(UUID person) {
        try {
            removeAccount(person);
        } catch (IOException e) {
            LOG.log(Level.WARNING, e, () -> "the account of " + person + " is still to be removed");
            return false;
        }
        data.erase(person);
        AUDIT.log(System.Logger.Level.INFO, "person " + person + " was erased");
        return true;
    }

    /** With its sessions; one that is not there, as a guest's, is as good as removed. */
    private void removeAccount(UUID person) throws IOException {
        var answer = realm.ask("DELETE", "/users/" + person, null);
        if (answer.status() != 204 && answer.status() != 404) {
            throw new IOException("the identity provider answered " + answer.status());
        }
    }
}
