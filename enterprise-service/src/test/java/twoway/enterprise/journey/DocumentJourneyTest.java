package twoway.enterprise.journey;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class DocumentJourneyTest {

    @Test
    void a_document_comes_back_as_it_was_handed_in_and_once_only() {
        var firm = Firm.registered();
        var id = firm.upload();

        firm.acts()
                .contentType("application/pdf")
                .header("Twoway-File-Name", "again.pdf")
                .body(Firm.LICENCE)
                .post(firm.path() + "/documents")
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("name", equalTo("营业执照.pdf"));

        var back = Firm.asOperator()
                .get(firm.path() + "/documents/" + id)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", startsWith("attachment;"))
                .extract()
                .asByteArray();
        assertArrayEquals(Firm.LICENCE, back);
        Firm.registered().acts().get(firm.path() + "/documents/" + id).then().statusCode(404);
    }

    @Test
    void a_file_of_another_kind_or_too_large_or_without_a_name_is_refused() {
        var firm = Firm.registered();

        firm.acts()
                .contentType("image/png")
                .header("Twoway-File-Name", "licence.png")
                .body(Firm.LICENCE)
                .post(firm.path() + "/documents")
                .then()
                .statusCode(415)
                .body("code", equalTo("file-type-refused"));
        firm.acts()
                .contentType("text/html")
                .header("Twoway-File-Name", "licence.html")
                .body("<html/>")
                .post(firm.path() + "/documents")
                .then()
                .statusCode(415);
        firm.acts()
                .contentType("application/pdf")
                .body(Firm.LICENCE)
                .post(firm.path() + "/documents")
                .then()
                .statusCode(422)
                .body("code", equalTo("file-name-missing"));
        firm.acts()
                .contentType("application/pdf")
                .header("Twoway-File-Name", "large.pdf")
                .body(Arrays.copyOf(Firm.LICENCE, 10 * 1024 * 1024 + 1))
                .post(firm.path() + "/documents")
                .then()
                .statusCode(413)
                .body("code", equalTo("file-too-large"));
    }
}
