package org.cartora.launcher;

/** What to open, and as whom. */
final class Banner {

    private static final String UNLIMITED = """
              !!! RATE LIMITS ARE OFF (--limits off): for load tests only. Anybody may ask, and guess, as often as he likes. !!!
            """;

    private Banner() {}

    static String text(Ports ports, double seconds, boolean limits) {
        return """

                The shop is open (%.1f s).

                  Storefront    http://localhost:%d/           customer@cartora.example
                  Console       %s/admin/     admin@, manager@ or support@cartora.example
                  API           http://localhost:%d/api/docs
                  Mail inbox    http://localhost:%d/
                  Payments      http://localhost:%d/           card 4242 4242 4242 4242
                  Identity      http://localhost:%d/admin/     %s / %s
                  Server        http://localhost:%d/
                  Database      postgresql://%s:%s@localhost:%d/%s

                  The password of the demo logins is %s. Logs: ./shop logs. Ctrl-C stops everything.
                %s""".formatted(
                        seconds,
                        ports.app(),
                        System.getenv().getOrDefault("CARTORA_CONSOLE_URL", "http://localhost:" + ports.app()),
                        ports.app(),
                        ports.inbox(),
                        ports.provider(),
                        ports.keycloak(),
                        Credentials.KEYCLOAK_ADMIN,
                        Credentials.KEYCLOAK_ADMIN_PASSWORD,
                        ports.admin(),
                        Credentials.APP_ROLE,
                        Credentials.APP_PASSWORD,
                        ports.postgres(),
                        Credentials.DATABASE,
                        Credentials.DEMO_PASSWORD,
                        limits ? "" : UNLIMITED);
    }
}
