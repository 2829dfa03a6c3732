package twoway.channel.firm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import twoway.channel.rest.Contracts;
import twoway.chassis.actor.Role;
import twoway.chassis.event.Fact;

/** What enterprise-service promises to tell, read with our own records. */
class EnterpriseExamplesTest {

    @Test
    void every_golden_example_of_an_enterprise_tells_its_name() {
        for (var example : examples("enterprise.enterprise", "twoway.enterprise-")) {
            var told = fact(example).as(ToldEnterprise.class);
            assertNotNull(told.enterpriseId(), example.toString());
            assertTrue(told.names().zh() != null || told.names().en() != null, example.toString());
        }
    }

    @Test
    void every_golden_example_of_a_member_tells_who_belongs_where() {
        for (var example : examples("enterprise.member", "twoway.member-")) {
            var told = fact(example).as(ToldMember.class);
            assertNotNull(told.enterpriseId(), example.toString());
            assertNotNull(told.subject(), example.toString());
        }
    }

    @Test
    void a_role_of_tomorrow_may_only_look_and_nobody_becomes_an_operator_by_event() {
        assertEquals(Role.EDITOR, member("EDITOR").knownRole());
        assertEquals(Role.VIEWER, member("AUDITOR").knownRole());
        assertEquals(Role.VIEWER, member("OPERATOR").knownRole());
        assertEquals(Role.VIEWER, member(null).knownRole());
    }

    private static ToldMember member(String role) {
        return new ToldMember(UUID.randomUUID(), "client:example", role, null);
    }

    private static List<Path> examples(String stream, String start) {
        var examples = Contracts.files(Contracts.examples(stream), start);
        assertFalse(examples.isEmpty());
        return examples;
    }

    private static Fact fact(Path example) {
        var data = Contracts.read(example).getBytes(StandardCharsets.UTF_8);
        var id = UUID.randomUUID();
        return new Fact(id, "/enterprise", "example", id, Instant.EPOCH, 1, id, data);
    }
}
