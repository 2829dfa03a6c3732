package twoway.enterprise.journey;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import twoway.local.testing.Tokens;

/** A sender who has stopped half way; over a bare socket, because no HTTP client lets its user do that. */
final class HalfSentUpload implements AutoCloseable {

    private final Socket socket;
    private final String rest;

    HalfSentUpload(Firm firm, String content) throws IOException {
        var middle = content.length() / 2;
        rest = content.substring(middle);
        socket = new Socket("localhost", RestAssured.port);
        send("""
                POST %s/documents HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Content-Type: application/pdf
                Twoway-File-Name: slow.pdf
                Content-Length: %d
                Connection: close

                """.formatted(firm.path(), Tokens.of(firm.who()), content.length()).replace("\n", "\r\n")
                + content.substring(0, middle));
    }

    private void send(String text) throws IOException {
        var out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** @return the status line of the answer */
    String finish() throws IOException {
        send(rest);
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
