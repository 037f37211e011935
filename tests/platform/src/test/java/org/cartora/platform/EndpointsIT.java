package org.cartora.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cartora.platform.Allowed.HOLDERS;
import static org.cartora.platform.Allowed.ROLES;
import static org.cartora.platform.Allowed.WHO;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Every operation that the running shop describes, asked by every role and by nobody, against docs/permissions.md. The ids
 * are made up, the bodies say nothing, and the people were made for this test, so that nobody else is touched.
 */
@ResourceLock("files that name people go with any of them")
class EndpointsIT {

    /** No command has such a field, so nothing is done. */
    private static final String DRY = "{\"nothing_of_ours\":true}";

    /** What ends an account or its sessions is asked by people of its own. */
    private static final Predicate<String> ENDS_SOMETHING = operation -> operation.matches("DELETE [^{]*");

    @Test
    void everyOperationHasALineInTheTable() {
        assertThat(Allowed.operations())
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(WHO).containsKey(operation));
    }

    @Test
    void everyRoleIsAnsweredAsTheTableSays() throws Exception {
        var operations = Allowed.operations();
        var wrong = new ArrayList<String>();

        wrong.addAll(wrong(operations.stream().filter(ENDS_SOMETHING.negate()).toList(), everybody()));
        for (var last : operations.stream().filter(ENDS_SOMETHING).toList()) {
            wrong.addAll(wrong(List.of(last), everybody()));
        }

        assertThat(wrong).isEmpty();
    }

    private static Map<String, Shop> everybody() {
        return ROLES.stream().collect(toMap(role -> role, EndpointsIT::somebody));
    }

    /** New here; everybody is a customer. */
    private static Shop somebody(String role) {
        return role.equals("customer")
                ? Shop.registered(Shop.newEmail())
                : Shop.guest().signIn(Identity.staff(role), Browser.PASSWORD);
    }

    private static List<String> wrong(List<String> operations, Map<String, Shop> people) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var asked = operations.stream()
                    .map(operation -> (Callable<List<String>>) () -> wrong(operation, people))
                    .toList();
            var found = new ArrayList<String>();
            for (var answer : threads.invokeAll(asked)) {
                found.addAll(answer.get());
            }
            return found;
        }
    }

    /** What is not as the table says of one operation. */
    private static List<String> wrong(String operation, Map<String, Shop> people) {
        var who = WHO.getOrDefault(operation, "nobody, for it has no line in docs/permissions.md");
        var nobody = ask(operation, Shop.guest());
        var roles = new TreeMap<String, Integer>();
        people.forEach((role, person) -> roles.put(role, ask(operation, person)));
        var right = switch (who) {
            case "anybody" -> isLetIn(nobody) && roles.values().stream().allMatch(EndpointsIT::isLetIn);
            case "owner" -> roles.values().stream().distinct().count() == 1;
            default ->
                nobody == 401
                        && HOLDERS.containsKey(who)
                        && roles.entrySet().stream()
                                .allMatch(each -> HOLDERS.get(who).contains(each.getKey())
                                        ? isLetIn(each.getValue())
                                        : each.getValue() == 403);
        };
        return right
                ? List.of()
                : List.of(operation + " is for " + who + ", and answered nobody " + nobody + ", roles " + roles);
    }

    /** Whoever asks too often was let in before. */
    private static boolean isLetIn(int status) {
        return status < 500 && status != 401 && status != 403;
    }

    private static int ask(String operation, Shop client) {
        var words = operation.split(" ", 2);
        var nowhere = words[1].replace("{width}", "320")
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        var content = Allowed.description(operation).at("/requestBody/content");
        if (content.has("multipart/form-data")) {
            return client.upload(nowhere, new byte[0]).status();
        }
        if (content.has("text/csv")) {
            return client.sendCsv(nowhere, "nothing\n".getBytes(UTF_8)).status();
        }
        return switch (words[0]) {
            case "GET" -> client.get(nowhere).status();
            case "POST" -> client.post(nowhere, DRY).status();
            case "PUT" -> client.put(nowhere, DRY).status();
            case "PATCH" -> client.patch(nowhere, DRY).status();
            default -> client.delete(nowhere).status();
        };
    }
}
