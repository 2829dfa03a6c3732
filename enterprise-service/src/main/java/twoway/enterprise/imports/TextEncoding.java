package twoway.enterprise.imports;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import twoway.chassis.problem.CommonProblem;
import twoway.chassis.problem.Refusal;
import twoway.enterprise.EnterpriseProblem;

/** How a file of text is encoded. Nothing is guessed from single bytes: a file is decoded strictly from its first to its last. */
enum TextEncoding {
    UTF_8(StandardCharsets.UTF_8),
    /** With the byte order mark, without which Excel does not know UTF-8. */
    UTF_8_MARKED(StandardCharsets.UTF_8),
    /** The Chinese national standard; GBK and GB 2312 are parts of it. */
    GB18030(Charset.forName("GB18030"));

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Charset charset;

    TextEncoding(Charset charset) {
        this.charset = charset;
    }

    /** A file that can be read from its beginning as often as need be. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    /**
     * The encoding that the sender tells or else the one that fits.
     *
     * @param told name of a charset, or {@code null}
     * @throws Refusal {@code wrong-encoding} with the first line that does not fit
     */
    static TextEncoding of(String told, Content content) throws IOException {
        var marked = isMarked(content);
        var trial = told == null ? fitting(marked, content) : StrictDecoding.of(content, named(told));
        if (trial.faults() > 0) {
            throw new Refusal(
                    EnterpriseProblem.WRONG_ENCODING,
                    Integer.toString(trial.firstFaultyLine()),
                    trial.charset().name());
        }
        return trial.charset().equals(GB18030.charset) ? GB18030 : marked ? UTF_8_MARKED : UTF_8;
    }

    private static boolean isMarked(Content content) throws IOException {
        try (var bytes = content.open()) {
            return Arrays.equals(bytes.readNBytes(MARK.length), MARK);
        }
    }

    /**
     * GB18030 gives some meaning to most bytes, also to those of UTF-8 with one broken character. So it is only tried where
     * UTF-8 fails more often than it succeeds.
     */
    private static StrictDecoding fitting(boolean marked, Content content) throws IOException {
        var utf8 = StrictDecoding.of(content, UTF_8.charset);
        return marked || utf8.faults() <= utf8.beyondAscii() ? utf8 : StrictDecoding.of(content, GB18030.charset);
    }

    private static Charset named(String told) {
        return switch (told.toLowerCase(Locale.ROOT)) {
            case "utf-8" -> UTF_8.charset;
            case "gb18030", "gbk", "gb2312" -> GB18030.charset;
            default -> throw new Refusal(CommonProblem.UNSUPPORTED_MEDIA_TYPE);
        };
    }

    String charset() {
        return charset.name();
    }

    /** The text without its byte order mark. */
    BufferedReader reader(InputStream content) throws IOException {
        var text = new BufferedReader(
                new InputStreamReader(
                        content,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) text.reset();
        return text;
    }

    Writer writer(OutputStream to) throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(to, charset));
        if (this == UTF_8_MARKED) text.write(BYTE_ORDER_MARK);
        return text;
    }
}
