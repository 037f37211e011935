package org.cartora.launcher;

import java.util.HashMap;
import java.util.Map;

/** The environment that makes the application run on this platform's servers; nothing of it is in the EAR. */
final class Application {

    private Application() {}

    static Map<String, String> environment(Folders folders, Ports ports) {
        var publicUrl = "http://localhost:" + ports.app();
        var realm = ":" + ports.keycloak() + "/realms/cartora";
        var variables = new HashMap<String, String>();
        variables.put("CARTORA_PUBLIC_URL", publicUrl);
        variables.put("CARTORA_BACKCHANNEL_URL", "http://127.0.0.1:" + ports.app());
        variables.put("CARTORA_IDENTITY_URL", "http://localhost" + realm);
        variables.put("CARTORA_IDENTITY_INTERNAL_URL", "http://127.0.0.1" + realm);
        variables.put("CARTORA_IDENTITY_PASSWORD_LOGIN", "true");
        variables.put("CARTORA_MAIL_HOST", "127.0.0.1");
        variables.put("CARTORA_MAIL_PORT", Integer.toString(ports.smtp()));
        variables.put("CARTORA_PAYMENT_SANDBOX_URL", "http://127.0.0.1:" + ports.provider());
        variables.put("CARTORA_PAYMENT_SANDBOX_KEY", Credentials.PROVIDER_KEY);
        variables.put("CARTORA_PAYMENT_SANDBOX_WEBHOOK_SECRET", Credentials.PROVIDER_WEBHOOK_SECRET);
        variables.put("CARTORA_BROKER_HOST", "127.0.0.1");
        variables.put("CARTORA_BROKER_PORT", Integer.toString(ports.artemis()));
        variables.put("CARTORA_BROKER_USER", Credentials.BROKER_USER);
        variables.put("CARTORA_BROKER_PASSWORD", Credentials.BROKER_PASSWORD);
        variables.put("CARTORA_MEDIA_FOLDER", folders.state().resolve("media").toString());
        variables.put(
                "CARTORA_INTERCHANGE_FOLDER",
                folders.state().resolve("interchange").toString());
        variables.put("CARTORA_LOG_FOLDER", folders.logs().toString());
        variables.put("CARTORA_DB_HOST", databaseHost(System.getenv()));
        variables.put("CARTORA_DB_PORT", Integer.toString(ports.postgres()));
        variables.put("CARTORA_DB_NAME", Credentials.DATABASE);
        variables.put("CARTORA_DB_USER", Credentials.APP_ROLE);
        variables.put("CARTORA_DB_PASSWORD", Credentials.APP_PASSWORD);
        return variables;
    }

    /**
     * Where the pool looks for the database. The driver takes several places and goes on to the next where nobody listens, so
     * that a test may stand in between: {@code CARTORA_DB_HOST=127.0.0.1:28434,127.0.0.1}.
     */
    static String databaseHost(Map<String, String> given) {
        return given.getOrDefault("CARTORA_DB_HOST", "127.0.0.1");
    }
}
