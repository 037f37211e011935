package org.cartora.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cartora.shared.Ids;

/**
 * Something that happened at the identity provider. The details say how and from where, but name nobody: what somebody typed as a
 * name may be a password, and of an address only the network is kept.
 */
record IdentityEvent(UUID id, Instant at, String subject, String action, String actor, Map<String, String> details) {

    private static final Pattern PERSON = Pattern.compile("users/([0-9a-f-]{36})(/.*)?");
    /** Nothing else is looked up: a name would be asked of a name server. */
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|[0-9a-fA-F.]*:[0-9a-fA-F:.]*");

    private static final int MOST_NETWORKS = 5;

    private static final String NOBODY = "-";
    private static final String UNKNOWN = "unknown";

    /** What a person did: signed in, failed to, signed out, changed a password. */
    static IdentityEvent ofPerson(JsonNode event) {
        var person = event.path("userId").asText("");
        var failed = event.hasNonNull("error");
        var details = new LinkedHashMap<String, String>();
        keep(details, "client", event.path("clientId"));
        keep(details, "error", event.path("error"));
        keep(details, "session", event.path("sessionId"));
        keep(details, "credential", event.path("details").path("credential_type"));
        keep(details, "method", event.path("details").path("auth_method"));
        return of(
                event,
                person.isEmpty() ? NOBODY : person,
                event.path("type").asText(),
                failed || person.isEmpty() ? "guest" : person,
                from(event.path("ipAddress").asText(""), details));
    }

    /** What was done to accounts, roles and settings by those who administer them. */
    static IdentityEvent ofAdministration(JsonNode event) {
        var path = event.path("resourcePath").asText("");
        var person = PERSON.matcher(path);
        var by = event.path("authDetails");
        var details = new LinkedHashMap<String, String>();
        keep(details, "error", event.path("error"));
        details.put("path", path);
        return of(
                event,
                person.matches() ? person.group(1) : NOBODY,
                event.path("resourceType").asText()
                        + '_'
                        + event.path("operationType").asText(),
                by.path("userId").asText("guest"),
                from(by.path("ipAddress").asText(""), details));
    }

    /**
     * Failures to sign in at one account, or at none, by one way are one event that says how often: guesses make a few rows, not
     * one each, in a log of which nothing can be taken out.
     */
    static List<IdentityEvent> summedUp(List<IdentityEvent> events) {
        return events.stream()
                .collect(Collectors.groupingBy(IdentityEvent::kind, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(IdentityEvent::sum)
                .toList();
    }

    private Object kind() {
        return action.endsWith("LOGIN_ERROR")
                ? List.of(subject, action, details.getOrDefault("client", ""), details.getOrDefault("error", ""))
                : id;
    }

    private static IdentityEvent sum(List<IdentityEvent> alike) {
        var first = alike.getFirst();
        if (alike.size() == 1) {
            return first;
        }
        var networks = alike.stream()
                .map(event -> event.details.getOrDefault("network", UNKNOWN))
                .distinct()
                .toList();
        return first.with("times", String.valueOf(alike.size()))
                .with("until", alike.getLast().at.toString())
                .with("network", String.join(", ", networks.subList(0, Math.min(networks.size(), MOST_NETWORKS))))
                .with("networks", String.valueOf(networks.size()));
    }

    boolean changesRoles() {
        return action.contains("ROLE_MAPPING") || action.contains("GROUP_MEMBERSHIP");
    }

    boolean changesTheAccount() {
        return action.equals("USER_UPDATE");
    }

    IdentityEvent with(String detail, String value) {
        var more = new LinkedHashMap<>(details);
        more.put(detail, value);
        return new IdentityEvent(id, at, subject, action, actor, more);
    }

    /** The network of an address: 203.0.113.0 of 203.0.113.7, and the first three groups of an IPv6 address. */
    static String network(String address) {
        if (!NUMERIC.matcher(address).matches()) {
            return UNKNOWN;
        }
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 4
                    ? "%d.%d.%d.0".formatted(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff)
                    : "%x:%x:%x::".formatted(group(bytes, 0), group(bytes, 1), group(bytes, 2));
        } catch (UnknownHostException notNumeric) {
            return UNKNOWN;
        }
    }

    private static int group(byte[] bytes, int which) {
        return (bytes[2 * which] & 0xff) << 8 | bytes[2 * which + 1] & 0xff;
    }

    private static IdentityEvent of(
            JsonNode event, String subject, String action, String actor, Map<String, String> details) {
        var id = event.path("id").asText("");
        var at = Instant.ofEpochMilli(event.path("time").asLong());
        details.put("occurred_at", at.toString());
        return new IdentityEvent(
                Ids.parse(id)
                        .orElseGet(() ->
                                UUID.nameUUIDFromBytes((id + event).getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                at,
                subject,
                action,
                actor,
                details);
    }

    private static Map<String, String> from(String address, Map<String, String> details) {
        if (!address.isEmpty()) {
            details.put("network", network(address));
        }
        return details;
    }

    private static void keep(Map<String, String> details, String name, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) {
            details.put(name, value.asText());
        }
    }
}
