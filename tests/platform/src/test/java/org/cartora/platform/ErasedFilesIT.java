package org.cartora.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What was erased does not lie in the database's own files either, once these have been written anew. */
@Isolated("ends servers")
class ErasedFilesIT {

    @Test
    void theFilesOfAStoppedDatabaseNameNobodyWhoWasErased() throws SQLException {
        var nora = Somebody.whoHasBought();
        assertThat(nora.shop().delete("/api/users/me").status()).isEqualTo(204);
        // the identity provider's own log of events goes with its day; nobody may empty it for one person
        assertThat(Identity.admin("DELETE", "/cartora/events", null).status()).isEqualTo(204);
        try (var shop = Platform.database();
                var provider = Platform.identityDatabase()) {
            shop.createStatement().execute("vacuum (full, analyze)");
            provider.createStatement().execute("vacuum (full, analyze)");
        }

        Servers.halt("postgres");
        try {
            assertThat(nora.traces().inDataFiles()).isEmpty();
        } finally {
            Servers.start("postgres");
        }
    }
}
