package org.cartora.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.cartora.shared.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityEventTest {

    private static final String PERSON = "0198c0de-0000-7000-8000-000000000000";

    @Test
    void aFailedSignInNamesNobodyAndNothingThatWasTyped() {
        var event = IdentityEvent.ofPerson(json("""
                {"id":"0198c0de-0000-7000-8000-000000000001","time":1790000000000,"type":"LOGIN_ERROR","clientId":"storefront",
                 "ipAddress":"203.0.113.77","error":"user_not_found","details":{"username":"my-passw0rd","redirect_uri":"http://x"}}"""));

        assertThat(event.subject()).isEqualTo("-");
        assertThat(event.actor()).isEqualTo("guest");
        assertThat(event.details())
                .containsOnlyKeys("client", "error", "network", "occurred_at")
                .containsEntry("network", "203.0.113.0")
                .containsEntry("error", "user_not_found");
    }

    @Test
    void guessesAtOneAccountAreOneRowThatSaysHowManyAndFromWhere() {
        var told = IdentityEvent.summedUp(List.of(
                failure(1, PERSON, "203.0.113.7"),
                failure(2, PERSON, "198.51.100.9"),
                failure(3, "", "203.0.113.7"),
                failure(4, PERSON, "203.0.113.8")));

        assertThat(told).extracting(IdentityEvent::subject).containsExactly(PERSON, "-");
        assertThat(told.getFirst().details())
                .containsEntry("times", "3")
                .containsEntry("networks", "2")
                .containsEntry("network", "203.0.113.0, 198.51.100.0")
                .containsEntry("occurred_at", "2026-09-21T14:13:21Z")
                .containsEntry("until", "2026-09-21T14:13:24Z");
        assertThat(told.getLast().details()).doesNotContainKey("times");
    }

    @Test
    void whatSucceedsIsNeverSummedUp() {
        var event = IdentityEvent.ofPerson(json("""
                {"id":"0198c0de-0000-7000-8000-000000000001","time":1790000000000,"type":"LOGIN","userId":"%s"}""".formatted(PERSON)));
        var next = IdentityEvent.ofPerson(json("""
                {"id":"0198c0de-0000-7000-8000-000000000002","time":1790000000000,"type":"LOGIN","userId":"%s"}""".formatted(PERSON)));

        assertThat(IdentityEvent.summedUp(List.of(event, next))).containsExactly(event, next);
    }

    private static IdentityEvent failure(int second, String person, String address) {
        return IdentityEvent.ofPerson(
                json("""
                {"id":"0198c0de-0000-7000-8000-00000000001%d","time":%d,"type":"LOGIN_ERROR","userId":"%s","clientId":"storefront",
                 "ipAddress":"%s","error":"invalid_user_credentials"}""".formatted(second, 1_790_000_000_000L + second * 1_000L, person, address)));
    }

    @Test
    void whoSignsInIsTheActorAndTheRow() {
        var event = IdentityEvent.ofPerson(json("""
                {"id":"0198c0de-0000-7000-8000-000000000001","time":1790000000000,"type":"LOGIN","userId":"%s","sessionId":"s"}""".formatted(PERSON)));

        assertThat(event.subject()).isEqualTo(PERSON);
        assertThat(event.actor()).isEqualTo(PERSON);
    }

    @Test
    void aChangeOfRolesIsAboutThePersonAndByTheAdministrator() {
        var event = IdentityEvent.ofAdministration(json("""
                {"id":"0198c0de-0000-7000-8000-000000000002","time":1790000000000,"operationType":"CREATE",
                 "resourceType":"REALM_ROLE_MAPPING","resourcePath":"users/%s/role-mappings/realm",
                 "authDetails":{"userId":"boss","ipAddress":"2001:db8:1:2::3"}}""".formatted(PERSON)));

        assertThat(event.subject()).isEqualTo(PERSON);
        assertThat(event.actor()).isEqualTo("boss");
        assertThat(event.action()).isEqualTo("REALM_ROLE_MAPPING_CREATE");
        assertThat(event.changesRoles()).isTrue();
        assertThat(event.with("roles", "manager").details()).containsEntry("roles", "manager");
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.77,203.0.113.0",
        "2001:db8:1:2::3,2001:db8:1::",
        "::1,0:0:0::",
        "2a02::7,2a02:0:0::",
        "localhost,unknown"
    })
    void ofAnAddressOnlyTheNetworkIsKept(String address, String network) {
        assertThat(IdentityEvent.network(address)).isEqualTo(network);
    }

    private static JsonNode json(String text) {
        return Json.read(text, JsonNode.class);
    }
}
