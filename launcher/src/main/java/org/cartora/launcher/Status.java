package org.cartora.launcher;

/** Which servers run, for how long, with how much memory. */
final class Status {

    private Status() {}

    /** Prints the table; true when all of them run. */
    static boolean print(Folders folders, Ports ports, Progress out) {
        var leftovers = new Leftovers(folders);
        boolean all = true;
        long total = 0;
        out.say("  server     process   memory   address");
        for (var name : Platform.names()) {
            var child = Child.left(name, folders);
            all &= child.isPresent();
            long memory = child.map(found -> resident(found.process())).orElse(0L);
            total += memory;
            out.say("  %-9s %8s %5d MB   %s"
                    .formatted(
                            name,
                            child.map(found -> Long.toString(found.process().pid()))
                                    .orElse("down"),
                            memory,
                            address(name, ports)));
        }
        var launcher = leftovers.launcher();
        total += launcher.map(found -> Memory.resident(found.process().pid())).orElse(0L);
        out.say("  %-9s %8s %5d MB in all (launcher included)"
                .formatted(
                        "launcher",
                        launcher.map(found -> Long.toString(found.process().pid()))
                                .orElse("down"),
                        total));
        return all;
    }

    private static long resident(ProcessHandle process) {
        return Memory.resident(process.pid())
                + process.descendants()
                        .mapToLong(child -> Memory.resident(child.pid()))
                        .sum();
    }

    private static String address(String name, Ports ports) {
        return switch (name) {
            case "postgres" -> "127.0.0.1:" + ports.postgres();
            case "artemis" -> "127.0.0.1:" + ports.artemis();
            case "mail" -> "127.0.0.1:" + ports.smtp() + " and http://localhost:" + ports.inbox() + "/";
            case "provider" -> "http://localhost:" + ports.provider() + "/";
            case "keycloak" -> "http://localhost:" + ports.keycloak() + "/";
            default -> "http://localhost:" + ports.app() + "/";
        };
    }
}
