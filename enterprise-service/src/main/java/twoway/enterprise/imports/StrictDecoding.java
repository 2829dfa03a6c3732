package twoway.enterprise.imports;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/** What came of decoding a whole file: how often it failed, and where first. Memory does not grow with the file. */
final class StrictDecoding {

    private static final int BUFFER = 1 << 16;

    private final Charset charset;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    private final CharBuffer characters = CharBuffer.allocate(BUFFER);
    private long beyondAscii;
    private long faults;
    private int line = 1;
    private int firstFaultyLine;

    private StrictDecoding(Charset charset) {
        this.charset = charset;
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    static StrictDecoding of(TextEncoding.Content content, Charset charset) throws IOException {
        var decoding = new StrictDecoding(charset);
        try (var in = content.open()) {
            int read;
            do {
                var bytes = decoding.bytes;
                read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                decoding.decode(read < 0);
                bytes.compact();
            } while (read >= 0);
        }
        return decoding;
    }

    private void decode(boolean isEnd) {
        while (true) {
            var result = decoder.decode(bytes, characters, isEnd);
            count();
            if (result.isUnderflow()) return;
            if (!result.isError()) continue;
            if (faults++ == 0) firstFaultyLine = line;
            bytes.position(bytes.position() + result.length());
        }
    }

    private void count() {
        characters.flip();
        while (characters.hasRemaining()) {
            var character = characters.get();
            if (character == '\n') line++;
            if (character > '\u007f') beyondAscii++;
        }
        characters.clear();
    }

    Charset charset() {
        return charset;
    }

    /** Characters that are not ASCII and could be decoded; those are what encodings differ in. */
    long beyondAscii() {
        return beyondAscii;
    }

    long faults() {
        return faults;
    }

    /** From 1; 0 if there is none. */
    int firstFaultyLine() {
        return firstFaultyLine;
    }
}
