package twoway.enterprise.journey;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import twoway.local.testing.EmbeddedServers;

@QuarkusTest
@QuarkusTestResource(value = EmbeddedServers.class, initArgs = @ResourceArg(name = "service", value = "enterprise"))
class SlowUploadTest {

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int connections;

    @ConfigProperty(name = "twoway.files")
    Path files;

    @Test
    void senders_who_take_their_time_keep_nobody_else_from_the_database() throws IOException {
        var firm = Firm.registered();
        // The folder of files is there after this.
        firm.upload();
        var slow = new ArrayList<HalfSentUpload>();
        try {
            for (int n = 0; n < connections + 4; n++) slow.add(new HalfSentUpload(firm, "%PDF-1.7 sample page " + n));
            await().atMost(Duration.ofSeconds(30)).until(() -> arriving() == slow.size());

            firm.acts().get(firm.path()).then().statusCode(200);

            for (var upload : slow) assertEquals("HTTP/1.1 201 Created", upload.finish());
        } finally {
            for (var upload : slow) upload.close();
        }
        assertEquals(0, arriving());
    }

    /** How many files have begun to come in and are not complete. */
    private long arriving() throws IOException {
        try (var parts = Files.list(files)) {
            return parts.filter(each -> each.toString().endsWith(".part")).count();
        }
    }
}
