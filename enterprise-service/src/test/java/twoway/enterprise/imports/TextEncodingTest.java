package twoway.enterprise.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import twoway.chassis.problem.Refusal;

class TextEncodingTest {

    private static final Charset GB = Charset.forName("GB18030");

    /** Longer than a buffer, with a character of four bytes in both encodings now and then, on no even boundary. */
    private static final String TEXT = "nameZh\n"
            + IntStream.range(0, 20_000)
                    .mapToObj(line -> "a".repeat(line % 3) + "示例移动机器人" + (line % 7 == 0 ? "𠮷" : "") + "\n")
                    .collect(Collectors.joining());

    @ParameterizedTest
    @EnumSource
    void what_is_written_in_an_encoding_is_found_to_be_in_it_and_read_as_it_was(TextEncoding encoding)
            throws IOException {
        var bytes = written(encoding, TEXT);

        assertEquals(encoding, found(bytes));
        try (var text = encoding.reader(new ByteArrayInputStream(bytes))) {
            assertEquals(TEXT, text.readAllAsString());
        }
    }

    @Test
    void plain_ascii_is_utf_8() throws IOException {
        assertEquals(TextEncoding.UTF_8, found("externalId,country\n1,CN\n".getBytes(StandardCharsets.US_ASCII)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"联通", "示例", "例", "宁波示例减速器有限公司"})
    void even_a_short_chinese_text_is_found_in_both(String text) throws IOException {
        assertEquals(TextEncoding.UTF_8, found(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(TextEncoding.GB18030, found(text.getBytes(GB)));
    }

    @Test
    void one_broken_character_does_not_turn_utf_8_into_nonsense_that_gb18030_would_allow() {
        var bytes = "nameZh\n示例\n移动机\n器人\n".getBytes(StandardCharsets.UTF_8);
        // 机 loses its last byte
        var broken = new ByteArrayOutputStream();
        var at = "nameZh\n示例\n移动".getBytes(StandardCharsets.UTF_8).length + 2;
        broken.write(bytes, 0, at);
        broken.write(bytes, at + 1, bytes.length - at - 1);

        refused(broken.toByteArray(), null, "3", "UTF-8");
    }

    @Test
    void gb18030_that_breaks_is_said_with_its_line() {
        var broken = new ByteArrayOutputStream();
        broken.writeBytes("nameZh\n示例\n移动机器人\n".getBytes(GB));
        broken.write(0xff);

        refused(broken.toByteArray(), null, "4", "GB18030");
    }

    @Test
    void what_the_sender_tells_is_believed_and_checked() throws IOException {
        refused("示例".getBytes(GB), "utf-8", "1", "UTF-8");
        refused(new byte[] {'a', '\n', (byte) 0xff}, "gb18030", "2", "GB18030");

        TextEncoding.Content ascii = () -> new ByteArrayInputStream("ascii".getBytes(StandardCharsets.US_ASCII));
        assertEquals(TextEncoding.UTF_8, TextEncoding.of("UTF-8", ascii));
        assertEquals(TextEncoding.GB18030, TextEncoding.of("gbk", ascii));
    }

    @Test
    void a_charset_that_nobody_here_reads_is_no_media_type_of_ours() {
        var refusal = assertThrows(
                Refusal.class, () -> TextEncoding.of("iso-8859-1", () -> new ByteArrayInputStream(new byte[0])));

        assertEquals("unsupported-media-type", refusal.kind().code());
    }

    private static void refused(byte[] bytes, String told, String line, String charset) {
        var refusal = assertThrows(Refusal.class, () -> TextEncoding.of(told, () -> new ByteArrayInputStream(bytes)));

        assertEquals("wrong-encoding [" + line + ", " + charset + "]", refusal.getMessage());
    }

    private static TextEncoding found(byte[] bytes) throws IOException {
        return TextEncoding.of(null, () -> new ByteArrayInputStream(bytes));
    }

    private static byte[] written(TextEncoding encoding, String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var writer = encoding.writer(bytes)) {
            writer.write(text);
        }
        return bytes.toByteArray();
    }
}
