package org.cartora.launcher;

/** The passwords of a development machine. They are published here, so they are worth nothing elsewhere. */
final class Credentials {

    static final String DATABASE = "cartora";
    static final String OWNER_ROLE = "cartora_owner";
    static final String OWNER_PASSWORD = "cartora-owner-dev";
    static final String APP_ROLE = "cartora";
    static final String APP_PASSWORD = "cartora-dev";
    static final String READER_ROLE = "cartora_reader";
    static final String READER_PASSWORD = "cartora-reader-dev";
    static final String SUPERUSER = "postgres";
    static final String SUPERUSER_PASSWORD = "postgres-dev";
    static final String PAYARA_ADMIN = "admin";
    static final String PAYARA_ADMIN_PASSWORD = "payara-dev";
    static final String KEYCLOAK_ROLE = "keycloak";
    static final String KEYCLOAK_PASSWORD = "keycloak-dev";
    static final String KEYCLOAK_ADMIN = "admin";
    static final String KEYCLOAK_ADMIN_PASSWORD = "admin-dev";
    static final String BROKER_USER = "cartora";
    static final String BROKER_PASSWORD = "cartora-dev";
    static final String PROVIDER_KEY = "sk_test_cartora_dev";
    static final String PROVIDER_WEBHOOK_SECRET = "whsec_cartora_dev";
    static final String DEMO_PASSWORD = "Cartora-demo-1";

    private Credentials() {}
}
